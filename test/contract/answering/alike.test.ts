import { expect } from 'vitest';
import * as alikeTable from '../../../src/answering/alike.table.ts';
import type { EnquiryId } from '../../../src/database/id.ts';
import type { Alike } from '../../../src/enquiry/search/alike.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aProcedure, enquiriesLike, enquiryIs, hours, tallyIs } from '../rows.ts';

const { earlierOf, copiesOf, firstOf, repeatedBy } = alikeTable;

/** An enquiry with the marks that its row has. */
async function alike({ read }: Played, id: EnquiryId): Promise<Alike> {
  const row = await read
    .selectFrom('enquiry')
    .select(['contact_marks', 'text_mark'])
    .where('id', '=', id)
    .executeTakeFirst();
  return { id, contactMarks: row?.contact_marks ?? [], textMarks: row?.text_mark ? [row.text_mark] : [] };
}

contractOf('what is alike', alikeTable, {
  earlierOf: {
    'of the same person at the same practice, the oldest first': async (played) => {
      const { read, service, cast } = played;
      const [address, line, text] = [
        service.chance.bytes(32),
        service.chance.bytes(32),
        service.chance.bytes(32),
      ];
      const procedure_id = await aProcedure(played);
      const enquiry = async (hour: number | null, marks: Buffer[], more = {}, practice?: string) => {
        const id = await played.newEnquiry(practice ? { practice } : {});
        const sent_at = hour === null ? null : hours(played, hour);
        await enquiryIs(played, id, { sent_at, contact_marks: marks, ...more });
        return id;
      };
      const asked = await enquiry(0, [address, line], { text_mark: text });
      const byAddress = await enquiry(-2, [address]);
      const byLine = await enquiry(-3, [service.chance.bytes(32), line], { procedure_id, text_mark: text });
      await enquiry(1, [address]);
      const inTheSameMoment = await enquiry(0, [address]);
      await enquiry(null, [address]);
      await enquiry(-1, []);
      await enquiry(-1, [service.chance.bytes(32)]);
      await enquiry(-1, [address], {}, cast.port.reference);
      const earlier = await earlierOf(read, await alike(played, asked));
      expect(earlier).toMatchObject([
        { id: byLine, sentAt: hours(played, -3), sameProcedure: false, sameWords: true },
        { id: byAddress, sentAt: hours(played, -2), sameProcedure: true, sameWords: false },
        { id: inTheSameMoment, sentAt: hours(played, 0), sameProcedure: true, sameWords: false },
      ]);
      expect(await earlierOf(read, await alike(played, byLine))).toEqual([]);
      expect(await earlierOf(read, await alike(played, nobody))).toEqual([]);
      return earlier;
    },
    'without words on either side is not the same words; of however many, all': async (played) => {
      const mark = played.service.chance.bytes(32);
      const ids = await enquiriesLike(played, await played.newEnquiry(), 21);
      for (const [hour, id] of ids.entries())
        await enquiryIs(played, id, { sent_at: hours(played, hour), contact_marks: [mark], text_mark: null });
      const earlier = await earlierOf(played.read, await alike(played, ids[21] ?? nobody));
      expect(earlier.map((one) => one.id)).toEqual(ids.slice(0, 21));
      expect(earlier.some((one) => one.sameWords)).toBe(false);
    },
    'how each stands': async (played) => {
      const { read, service } = played;
      const mark = service.chance.bytes(32);
      const sent = async (hour: number, row: Parameters<typeof enquiryIs>[2] = {}) => {
        const id = await played.newEnquiry();
        await enquiryIs(played, id, { sent_at: hours(played, hour), contact_marks: [mark], ...row });
        return id;
      };
      await sent(-4, { answered_at: hours(played, -1), state: 'closed' });
      await sent(-3, { reached_by: 'telephone', withdrawn_at: hours(played, -2) });
      const spam = await sent(-2, { state: 'refused' });
      await tallyIs(played, spam, { refusal: 'spam' });
      const earlier = await earlierOf(read, await alike(played, await sent(0)));
      const none = { answeredAt: null, reachedBy: null, withdrawnAt: null, refused: null };
      expect(earlier).toMatchObject([
        { ...none, state: 'closed', answeredAt: hours(played, -1) },
        { ...none, state: 'open', reachedBy: 'telephone', withdrawnAt: hours(played, -2) },
        { ...none, state: 'refused', refused: { reason: 'spam' } },
      ]);
      return earlier;
    },
  },
  copiesOf: {
    'by other people, each once, to the same practice (answering-15)': async (played) => {
      const { read, service, cast } = played;
      const text_mark = service.chance.bytes(32);
      const mine = service.chance.bytes(32);
      const enquiry = async (row: Parameters<typeof enquiryIs>[2], practice?: string) => {
        const id = await played.newEnquiry(practice ? { practice } : {});
        await enquiryIs(played, id, row);
        return id;
      };
      const asked = await enquiry({ text_mark, contact_marks: [mine] });
      expect(await copiesOf(read, await alike(played, asked))).toBe(0);
      const patient_mark = service.chance.bytes(32);
      for (const row of [
        { text_mark, patient_mark },
        { text_mark, patient_mark },
        { text_mark },
        { text_mark, contact_marks: [mine] },
        {},
      ])
        await enquiry(row);
      await enquiry({ text_mark }, cast.port.reference);
      expect(await copiesOf(read, await alike(played, asked))).toBe(2);
      expect(await copiesOf(read, await alike(played, await enquiry({ text_mark: null })))).toBe(0);
      expect(await copiesOf(read, await alike(played, nobody))).toBe(0);
    },
  },
  repeatedBy: {
    'the oldest first, with when each was sent': async (played) => {
      const first = await played.newEnquiry();
      const ids = [];
      for (const [hour, sent_at] of [
        [2, hours(played, 7)],
        [1, null],
        [3, hours(played, 3)],
      ] as const) {
        const id = await played.newEnquiry();
        await enquiryIs(played, id, { duplicate_of: first, asked_at: hours(played, hour), sent_at });
        ids.push(id);
      }
      const duplicates = await repeatedBy(played.read, first);
      expect(duplicates).toEqual([
        { id: ids[1], sentAt: hours(played, 1) },
        { id: ids[0], sentAt: hours(played, 7) },
        { id: ids[2], sentAt: hours(played, 3) },
      ]);
      expect(await repeatedBy(played.read, ids[0] ?? nobody)).toEqual([]);
      return duplicates;
    },
  },
  firstOf: {
    'the last of the chain, and whether both came from the same address': async (played) => {
      const [last, first, own, others, alone] = [
        await played.newEnquiry(),
        await played.newEnquiry(),
        await played.newEnquiry(),
        await played.newEnquiry(),
        await played.newEnquiry(),
      ];
      const patient_mark = played.service.chance.bytes(32);
      await enquiryIs(played, last, { patient_mark });
      await enquiryIs(played, first, { duplicate_of: last });
      await enquiryIs(played, own, { patient_mark, duplicate_of: first });
      await enquiryIs(played, others, { duplicate_of: last });
      const asked = [own, first, others, alone, last, nobody].map((id) => firstOf(played.read, id));
      const found = await Promise.all(asked);
      expect(found).toEqual([
        { id: last, own: true },
        { id: last, own: false },
        { id: last, own: false },
        null,
        null,
        null,
      ]);
      return found;
    },
  },
});
