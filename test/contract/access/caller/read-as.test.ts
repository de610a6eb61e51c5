import { expect } from 'vitest';
import type { MemberCaller, PatientCaller, SenderCaller } from '../../../../src/access/caller/caller.ts';
import { heldToken } from '../../../../src/access/caller/held-token.ts';
import { operatorCaller } from '../../../../src/access/caller/member-caller.ts';
import * as readAsTable from '../../../../src/access/caller/read-as.table.ts';
import type { EnquiryId } from '../../../../src/database/id.ts';
import { nobody } from '../../../an-id.ts';
import { patientOf, senderOf } from '../../../scene.ts';
import { contractOf } from '../../contract.ts';
import type { Played } from '../../play.ts';
import { aPerson, atDesk, enquiryIs } from '../../rows.ts';

const { readAs } = readAsTable;

type WithReach = MemberCaller | PatientCaller | SenderCaller;

/** Which of some enquiries a caller reaches, by their places. */
async function reached({ service }: Played, caller: WithReach, ids: readonly EnquiryId[]): Promise<number[]> {
  const { read, reach } = readAs(service, caller);
  const rows = await read.selectFrom('enquiry').select('id').where('id', 'in', ids).where(reach).execute();
  return rows.map((row) => ids.indexOf(row.id)).sort();
}

contractOf('how a caller reads', readAsTable, {
  readAs: {
    'a member what was sent to her practices, or the one of her link; a patient her own': async (played) => {
      const { service, cast, idOf } = played;
      const [lumiere, port] = [await idOf(cast.lumiere), await idOf(cast.port)];
      const ids = [
        await played.newEnquiry(),
        await played.newEnquiry(),
        await played.newEnquiry({ practice: cast.port.reference }),
        await played.newEnquiry(),
      ];
      const [first = nobody, , elsewhere = nobody, held = nobody] = ids;
      await enquiryIs(played, held, { sent_at: null });
      const her = await aPerson(played, {}, [lumiere]);
      const operator = await aPerson(played, { operator: true }, [port]);
      const asked: [WithReach, number[]][] = [
        [await atDesk(played, her), [0, 1]],
        [await atDesk(played, await aPerson(played, {}, [lumiere, port])), [0, 1, 2]],
        [await atDesk(played, her, first), [0]],
        [await atDesk(played, her, elsewhere), []],
        [await atDesk(played, her, nobody), []],
        [await atDesk(played, await aPerson(played)), []],
        [await atDesk(played, operator), [2]],
        [await patientOf(service, elsewhere), [2]],
        [senderOf(service, heldToken(service.keys, held)), [3]],
      ];
      const found = [];
      for (const [caller, places] of asked) {
        found.push(await reached(played, caller, ids));
        expect(found.at(-1)).toEqual(places);
      }
      return found;
    },
    'an operator has a connection, and no reach to any enquiry': async (played) => {
      const caller = operatorCaller(await atDesk(played, await aPerson(played, { operator: true })));
      if (!caller) throw new Error('she is no operator');
      const reading = readAs(played.service, caller);
      expect(Object.keys(reading)).toEqual(['read']);
      // @ts-expect-error What opens a thread takes a reach, and they have none.
      return reading.reach === undefined;
    },
    'by the right that a deed takes': async (played) => {
      const { service, cast, idOf } = played;
      const lumiere = await idOf(cast.lumiere);
      const id = await played.newEnquiry();
      const found = [];
      for (const role of ['assistant', 'manager'] as const) {
        const caller = await atDesk(played, await aPerson(played, {}, [lumiere], { role }));
        for (const deed of ['see-content', 'edit-practice'] as const) {
          const { read, reach } = readAs(service, caller, deed);
          found.push(
            await read.selectFrom('enquiry').select('id').where('id', '=', id).where(reach).execute(),
          );
        }
      }
      expect(found.map((rows) => rows.length)).toEqual([1, 0, 1, 1]);
      return found;
    },
  },
});
