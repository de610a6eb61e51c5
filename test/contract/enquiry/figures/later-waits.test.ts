import { expect } from 'vitest';
import * as waitsTable from '../../../../src/enquiry/figures/later-waits.table.ts';
import type { LaterWait } from '../../../../src/enquiry/figures/later-waits.ts';
import { contractOf, onItsOwn } from '../../contract.ts';
import type { Played } from '../../play.ts';
import { hours } from '../../rows.ts';

const { waitRows, addWaits, dropWaits, laterWaitsOf, laterWaitsByPractice } = waitsTable;

async function placed(played: Played) {
  const id = await played.newEnquiry();
  const row = await played.read
    .selectFrom('enquiry')
    .select(['practice_id', 'procedure_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { id, practiceId: row.practice_id, procedureId: row.procedure_id };
}

const wait = (played: Played, number: number, how: LaterWait['how'] = null): LaterWait => ({
  ...{ number, since: hours(played, number), how, by: null },
  endedAt: how && hours(played, number + 1),
});

const adds = async (played: Played, waits: LaterWait[]) => {
  const place = await placed(played);
  await played.write((tx) => addWaits(tx, waitRows(place, waits)).execute());
  return place;
};

const whole = (played: Played) => ({ since: played.now, until: hours(played, 99) });

/** Those of an enquiry, whatever else its practice has. */
const ofOne = async (played: Played, { id, practiceId }: Awaited<ReturnType<typeof placed>>) =>
  (await laterWaitsOf(played.read, practiceId, whole(played))).filter((one) => one.enquiryId === id);

contractOf('later waits', waitsTable, {
  waitRows: {
    'each a row of its enquiry': async (played) => {
      const place = await placed(played);
      const rows = waitRows(place, [wait(played, 2), wait(played, 4, 'answered')]);
      expect(rows).toMatchObject([
        { enquiry_id: place.id, number: 2, ended_at: null, how: null },
        { enquiry_id: place.id, number: 4, ended_at: hours(played, 5), how: 'answered' },
      ]);
    },
  },
  addWaits: {
    'as they stand now, however often': async (played) => {
      const place = await adds(played, [wait(played, 2)]);
      await played.write((tx) => addWaits(tx, waitRows(place, [wait(played, 2, 'contacted')])).execute());
      expect(await ofOne(played, place)).toMatchObject([{ number: 2, how: 'contacted' }]);
    },
  },
  dropWaits: {
    'all of one enquiry but some': async (played) => {
      const [one, other] = [
        await adds(played, [wait(played, 2), wait(played, 4)]),
        await adds(played, [wait(played, 2)]),
      ];
      await played.write((tx) => dropWaits(tx, one.id, [{ number: 4 }]).execute());
      expect(await ofOne(played, one)).toMatchObject([{ number: 4 }]);
      await played.write((tx) => dropWaits(tx, one.id, []).execute());
      expect(await ofOne(played, one)).toEqual([]);
      expect(await ofOne(played, other)).toHaveLength(1);
    },
  },
  laterWaitsOf: {
    'that began in a period, the newest first': async (played) => {
      const place = await adds(played, [wait(played, 2), wait(played, 4), wait(played, 6)]);
      const between = { since: hours(played, 2), until: hours(played, 6) };
      const found = await laterWaitsOf(played.read, place.practiceId, between);
      const own = found.filter((one) => one.enquiryId === place.id);
      expect(own.map(({ number }) => number)).toEqual([4, 2]);
      return own.map(({ number, since, how }) => ({ number, since, how }));
    },
  },
  laterWaitsByPractice: {
    'how many, replied to and set aside': onItsOwn(async (played) => {
      const ends = [null, 'answered', 'refused', 'nothing-to-answer', 'said-yes'] as const;
      const { practiceId } = await adds(
        played,
        ends.map((how, place) => wait(played, place + 2, how)),
      );
      const counts = { practiceId, waits: 5, replied: 2, setAside: 1 };
      expect(await laterWaitsByPractice(played.read, whole(played))).toEqual([counts]);
      const before = { since: played.now, until: hours(played, 2) };
      expect(await laterWaitsByPractice(played.read, before)).toEqual([]);
      return counts;
    }),
  },
});
