import { expect } from 'vitest';
import type { EnquiryId } from '../../../src/database/id.ts';
import * as proofTable from '../../../src/watching/proof.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import type { Played } from '../play.ts';
import { enquiriesLike, hours } from '../rows.ts';

const { claimProof, enquiriesAfter, saveProof, keptOf, saveDifferences, figureAlarms } = proofTable;

const night = Temporal.PlainDate.from('2026-06-09');

const claims = ({ write, now }: Played, of = night) => write((tx) => claimProof(tx, of, now));

const saves = ({ write }: Played, by: Partial<Parameters<typeof saveProof>[2]> = {}, of = night) =>
  write((tx) => saveProof(tx, of, { proven: [], differences: 0, ended: null, ...by }));

const differ = (
  { write }: Played,
  ids: EnquiryId[],
  differing: Parameters<typeof saveDifferences>[2],
  at: Temporal.Instant,
) => write((tx) => saveDifferences(tx, ids, differing, at));

contractOf('the proof of a night', proofTable, {
  claimProof: {
    'begun, gone on with, and ended': onItsOwn(async (played) => {
      const ids = [await played.newEnquiry(), await played.newEnquiry()].sort();
      expect(await claims(played)).toEqual({ after: null });
      await saves(played, { proven: ids });
      expect(await claims(played)).toEqual({ after: ids[1] });
      await saves(played, { ended: played.now });
      expect(await claims(played)).toBeNull();
      expect(await claims(played, night.add({ days: 1 }))).toEqual({ after: null });
    }),
    'by one worker at a time': onItsOwn(async (played) => {
      await claims(played);
      await played.whileAnotherHolds(
        (tx) => claimProof(tx, night, played.now),
        async () => expect(await claims(played)).toBeNull(),
      );
      expect(await claims(played)).toEqual({ after: null });
    }),
  },
  enquiriesAfter: {
    'by id, so many': onItsOwn(async (played) => {
      const ids = (await enquiriesLike(played, await played.newEnquiry(), 4)).sort();
      const after = (id: EnquiryId | null, most: number) =>
        played.write((tx) => enquiriesAfter(tx, id, most));
      expect(await after(null, 9)).toEqual(ids);
      expect([
        await after(null, 2),
        await after(ids[1] ?? nobody, 9),
        await after(ids[4] ?? nobody, 9),
      ]).toEqual([ids.slice(0, 2), ids.slice(2), []]);
    }),
  },
  saveProof: {
    'adds up': onItsOwn(async (played) => {
      const ids = [await played.newEnquiry(), await played.newEnquiry()];
      await claims(played);
      const saved = [
        await saves(played, { proven: ids, differences: 3 }),
        await saves(played, { proven: ids.slice(1), differences: 1, ended: played.now }),
      ];
      expect(saved).toEqual([
        { enquiries: 2, differences: 3 },
        { enquiries: 3, differences: 4 },
      ]);
      await expect(saves(played, {}, night.subtract({ days: 1 }))).rejects.toThrow();
      const rows = await played.read.selectFrom('figure_proof').selectAll().execute();
      expect(rows).toMatchObject([{ night, after: ids[1], ended_at: played.now, began_at: played.now }]);
      return rows;
    }),
  },
  keptOf: {
    'their rows and their tallies': async (played) => {
      const [one, without] = [await played.newEnquiry(), await played.newEnquiry()];
      await played.write((tx) => tx.deleteFrom('enquiry_tally').where('enquiry_id', '=', without).execute());
      const kept = await played.write((tx) => keptOf(tx, [one, without, nobody]));
      expect([...kept.keys()].sort()).toEqual([one, without].sort());
      expect(kept.get(one)).toMatchObject({ row: { id: one }, tally: { enquiry_id: one } });
      expect(kept.get(without)?.tally).toBeNull();
      return kept;
    },
  },
  saveDifferences: {
    'what differs now, and no more what did': onItsOwn(async (played) => {
      const { read } = played;
      const [one, two] = [await played.newEnquiry(), await played.newEnquiry()];
      const first = { enquiryId: one, place: 'enquiry.state', kept: 'open', counted: null };
      const second = { ...first, place: 'enquiry.unread', kept: null, counted: 'true' };
      const open = async () =>
        (await figureAlarms(read)).differences.map(({ enquiryId, place, kept }) => [enquiryId, place, kept]);
      await differ(played, [one, two], [first, { ...second, enquiryId: two }], hours(played, 1));
      await differ(played, [one], [second, { ...first, kept: 'closed' }], hours(played, 2));
      const states = [await open()];
      await differ(played, [one], [], hours(played, 3));
      states.push(await open());
      await differ(played, [], [], hours(played, 4));
      expect(
        states.map((state) => state.map(([id, place, kept]) => [id, place, kept].join(' ')).sort()),
      ).toEqual([
        [`${one} enquiry.state closed`, `${one} enquiry.unread `, `${two} enquiry.unread `].sort(),
        [`${two} enquiry.unread `],
      ]);
      const rows = await read
        .selectFrom('figure_difference')
        .selectAll()
        .orderBy('enquiry_id')
        .orderBy('place')
        .execute();
      expect(rows).toHaveLength(3);
      return rows;
    }),
  },
  figureAlarms: {
    'the oldest first, and how the last proof that ended went': onItsOwn(async (played) => {
      const { read } = played;
      expect(await figureAlarms(read)).toEqual({ differences: [], proof: null });
      const [one, two] = [await played.newEnquiry(), await played.newEnquiry()];
      const place = { place: 'enquiry.state', kept: 'open', counted: 'closed' };
      await differ(played, [one], [{ enquiryId: one, ...place }], hours(played, 2));
      await differ(played, [two], [{ enquiryId: two, ...place }], hours(played, 1));
      for (const days of [1, 2, 3]) await claims(played, night.add({ days }));
      for (const days of [1, 2])
        await saves(played, { proven: [one], ended: hours(played, days) }, night.add({ days }));
      const alarms = await figureAlarms(read);
      expect(alarms.differences.map((one) => one.enquiryId)).toEqual([two, one]);
      expect(alarms.differences[0]).toMatchObject({ ...place, practiceName: 'Cabinet Lumière' });
      expect(alarms.proof).toEqual({ endedAt: hours(played, 2).toString(), enquiries: 1 });
      return alarms;
    }),
  },
});
