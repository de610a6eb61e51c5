import { expect } from 'vitest';
import * as waitingTable from '../../../../src/access/theirs/their-waiting.table.ts';
import type { EnquiryId } from '../../../../src/database/id.ts';
import { contractOf } from '../../contract.ts';
import { aPerson, aPractice, atDesk, enquiryIs, hours } from '../../rows.ts';

const { theirWaiting } = waitingTable;

contractOf('who waits', waitingTable, {
  theirWaiting: {
    'the longest, and at most five that become late before the day ends, the first first': async (played) => {
      const { service, cast, idOf } = played;
      const her = await aPerson(played, {}, [await idOf(cast.lumiere)]);
      const caller = await atDesk(played, her);
      expect(await theirWaiting(service, caller)).toEqual({ longest: null, dueToday: [] });
      const rows = [
        { waits_since: hours(played, -5), late_at: hours(played, 14) },
        { waits_since: hours(played, -1), late_at: hours(played, 13) },
        { waits_since: hours(played, -9), late_at: null, state: 'refused', wait: 'contested' },
        { waits_since: null, late_at: null },
        { waits_since: hours(played, -8), late_at: played.now },
        { sent_at: null, late_at: hours(played, 1) },
        ...[5, 4, 3, 2, 1].map((hour) => ({ late_at: hours(played, hour) })),
      ];
      const ids: EnquiryId[] = [];
      for (const row of rows) {
        const id = await played.newEnquiry();
        await enquiryIs(played, id, row);
        ids.push(id);
      }
      await enquiryIs(played, await played.newEnquiry({ practice: cast.port.reference }), {
        waits_since: hours(played, -99),
      });
      const waiting = await theirWaiting(service, caller);
      expect(waiting.longest).toMatchObject({ id: ids[2], patientName: 'Léa Martin', lateAt: null });
      expect(waiting.dueToday.map((one) => one.id)).toEqual(ids.slice(6).reverse());
      for (const id of ids.slice(7)) await enquiryIs(played, id, { late_at: null });
      const rest = await theirWaiting(service, caller);
      // 10:00 in the morning: 13 hours later is 23:00, 14 is the next day.
      expect(rest.dueToday.map((one) => one.id)).toEqual([ids[6], ids[1]]);
      return [waiting, rest];
    },
    'each by the day of its own practice (access-323)': async (played) => {
      const { service, write, cast, idOf } = played;
      const [far, near] = [await idOf(cast.port), await idOf(cast.lumiere)];
      await write((tx) =>
        tx.updateTable('practice').set({ zone: 'Pacific/Noumea' }).where('id', '=', far).execute(),
      );
      const caller = await atDesk(played, await aPerson(played, {}, [near, far]));
      // 19:00 in Nouméa, 10:00 in Paris: the one day ends in five hours, the other in fourteen.
      const at = async (reference: string, due: number, sent: number) => {
        const id = await played.newEnquiry({ practice: reference });
        await enquiryIs(played, id, { late_at: hours(played, due), waits_since: hours(played, sent) });
        return id;
      };
      const today = [await at(cast.port.reference, 4, -1), await at(cast.lumiere.reference, 13, -2)];
      await at(cast.port.reference, 6, -3);
      await at(cast.lumiere.reference, 15, -4);
      const waiting = await theirWaiting(service, caller);
      expect(waiting.dueToday.map((one) => one.id)).toEqual(today);
      return waiting;
    },
    'nobody, for whoever is a member nowhere': async (played) => {
      const caller = await atDesk(played, await aPerson(played));
      expect(await theirWaiting(played.service, caller)).toEqual({ longest: null, dueToday: [] });
      const left = await aPerson(played, {}, [await aPractice(played)], { left_at: played.now });
      expect(await theirWaiting(played.service, await atDesk(played, left))).toMatchObject({ longest: null });
    },
  },
});
