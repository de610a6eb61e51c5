import { expect } from 'vitest';
import * as tallyTable from '../../../../src/enquiry/figures/tally.table.ts';
import { anId } from '../../../an-id.ts';
import { contractOf } from '../../contract.ts';
import { cameOfOffer, hours, tallyIs } from '../../rows.ts';

const { tallyRow, counting } = tallyTable;

contractOf('a tally', tallyTable, {
  tallyRow: {
    'is what is kept of an enquiry that was just sent': async (played) => {
      const id = await played.newEnquiry();
      const kept = await played.read
        .selectFrom('enquiry_tally')
        .selectAll()
        .where('enquiry_id', '=', id)
        .executeTakeFirstOrThrow();
      const none = {
        ...{ transmittedAt: null, readAt: null, handledAt: null, handledBy: null, handledHow: null },
        ...{ servedAt: null, withdrawnAt: null, refusal: null, contestedAt: null },
      };
      const place = { id, practiceId: kept.practice_id, procedureId: kept.procedure_id, first: null };
      expect(tallyRow(place, { ...none, sentAt: played.now })).toEqual(kept);
      expect(tallyRow({ ...place, first: anId('x') }, { ...none, sentAt: null })).toMatchObject({
        group_id: 'x',
      });
      return kept;
    },
  },
  counting: {
    'of what was sent, with when another of its group first served her': async (played) => {
      const { cast } = played;
      const [first, own] = [await played.newEnquiry(), await played.newEnquiry()];
      const other = await played.newEnquiry({ practice: cast.port.reference });
      for (const id of [own, other]) await cameOfOffer(played, id, first);
      const held = await played.newEnquiry();
      await tallyIs(played, held, { sent_at: null });
      const elsewhere = async () => {
        const rows = await counting(played.read)
          .select('enquiry_tally.enquiry_id')
          .where('enquiry_tally.enquiry_id', 'in', [first, own, other, held])
          .execute();
        const at = new Map(rows.map((row) => [row.enquiry_id, row.served_elsewhere_at]));
        return [first, own, other, held].map((id) => at.get(id));
      };
      const asked = [await elsewhere()];
      await tallyIs(played, other, { served_at: hours(played, 2) });
      asked.push(await elsewhere());
      await tallyIs(played, own, { served_at: hours(played, 1) });
      asked.push(await elsewhere());
      expect(asked).toEqual([
        [null, null, null, undefined],
        [hours(played, 2), hours(played, 2), null, undefined],
        [hours(played, 1), hours(played, 2), hours(played, 1), undefined],
      ]);
      return asked;
    },
  },
});
