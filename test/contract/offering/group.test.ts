import { expect } from 'vitest';
import { answer } from '../../../src/answering/answer.ts';
import * as groupTable from '../../../src/offering/group.table.ts';
import { nobody } from '../../an-id.ts';
import { lookingAt, memberAt } from '../../scene.ts';
import { contractOf } from '../contract.ts';
import { cameOfOffer, enquiryIs } from '../rows.ts';

const { stillWaiting } = groupTable;

contractOf('a group of enquiries', groupTable, {
  stillWaiting: {
    'nowhere while nobody has served her, then where she is open and not handled, by id': async (played) => {
      const { service, read, cast } = played;
      const first = await played.newEnquiry();
      const at = async (practice: string, row = {}) => {
        const id = await played.newEnquiry({ practice });
        await cameOfOffer(played, id, first);
        await enquiryIs(played, id, row);
        return id;
      };
      const secondary = await at(cast.port.reference);
      const own = await at(cast.lumiere.reference);
      await at(cast.lumiere.reference, { state: 'closed' });
      await at(cast.lumiere.reference, { sent_at: null });
      await played.newEnquiry({ practice: cast.port.reference });
      expect(await stillWaiting(read, first)).toEqual([]);
      const doctor = await memberAt(service, cast.samir.email);
      await answer(service, doctor, { ...(await lookingAt(service, secondary)), text: 'Oui.' });
      const waiting = await stillWaiting(read, own);
      expect(waiting).toEqual(
        [first, own].sort().map((enquiryId) => ({ enquiryId, practiceName: 'Cabinet Lumière' })),
      );
      for (const id of [first, secondary]) expect(await stillWaiting(read, id)).toEqual(waiting);
      expect(await stillWaiting(read, nobody)).toEqual([]);
      return waiting;
    },
  },
});
