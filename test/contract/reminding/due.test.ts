import { expect } from 'vitest';
import type { EnquiryId } from '../../../src/database/id.ts';
import * as dueTable from '../../../src/reminding/due.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPerson, aPractice, aProcedure, enquiryIs, hours, practises } from '../rows.ts';

const { claimDue, saveClock, saveDue, lockPractice, waitingAt } = dueTable;

/** Practices that practise one procedure and share nobody, each with enquiries that are due after so many hours. */
async function waitingRoom(played: Played, ...practices: (number | null)[][]) {
  const procedure = await aProcedure(played);
  const { slug } = await played.read
    .selectFrom('procedure')
    .select('slug')
    .where('id', '=', procedure)
    .executeTakeFirstOrThrow();
  const made = [];
  for (const due of practices) {
    const id = await aPractice(played, { reference: `${played.service.chance.uuid()}${played.mark}` });
    await practises(played, id, procedure);
    const row = played.read.selectFrom('practice').select('reference').where('id', '=', id);
    const { reference } = await row.executeTakeFirstOrThrow();
    const enquiries = [];
    for (const hour of due) {
      const enquiry = await played.newEnquiry({ practice: reference, procedure: slug });
      await enquiryIs(played, enquiry, { due_at: hour === null ? null : hours(played, hour) });
      enquiries.push(enquiry);
    }
    made.push({ id, enquiries });
  }
  return made;
}

const claim = ({ write }: Played, now: Temporal.Instant, most = 10) =>
  write((tx) => claimDue(tx, { now, most }));

contractOf('what is due', dueTable, {
  claimDue: {
    'of the practice that has waited longest, oldest first': async (played) => {
      const [one, other] = await waitingRoom(played, [3, 2], [1, 4, 9, null]);
      expect(await claim(played, hours(played, 1).subtract({ microseconds: 1 }))).toEqual([]);
      const first = await claim(played, hours(played, 5));
      expect(first).toEqual(other?.enquiries.slice(0, 2));
      expect(await claim(played, hours(played, 5), 1)).toEqual(other?.enquiries.slice(0, 1));
      for (const id of first) await played.write((tx) => saveDue(tx, id, null));
      expect(await claim(played, hours(played, 5))).toEqual(one?.enquiries.toReversed());
    },
    'and of those that share its people, as far as they reach': async (played) => {
      const [one, two, three, other] = await waitingRoom(played, [1], [2], [3], [4]);
      await aPerson(played, {}, [one!.id, two!.id]);
      await aPerson(played, {}, [two!.id, three!.id]);
      await aPerson(played, {}, [three!.id, other!.id], { receives: false });
      await aPerson(played, {}, [three!.id, other!.id], { left_at: played.now });
      const claimed = await claim(played, hours(played, 5));
      expect(claimed).toEqual([one, two, three].flatMap((practice) => practice?.enquiries));
      return claimed;
    },
    'those due at one moment by id': async (played) => {
      const [one] = await waitingRoom(played, [1, 1, 1]);
      expect(await claim(played, hours(played, 1))).toEqual(one?.enquiries.toSorted());
    },
    'passes over a practice and an enquiry that another holds': async (played) => {
      const [one, other] = await waitingRoom(played, [1, 2], [3, 4]);
      await played.whileAnotherHolds(
        (tx) => claimDue(tx, { now: hours(played, 9), most: 1 }),
        async () => expect(await claim(played, hours(played, 9))).toEqual(other?.enquiries),
      );
      await played.whileAnotherHolds(
        (tx) =>
          tx
            .selectFrom('enquiry')
            .select('id')
            .where('id', '=', one?.enquiries[0] ?? nobody)
            .forUpdate()
            .execute(),
        async () => expect(await claim(played, hours(played, 9))).toEqual(one?.enquiries.slice(1)),
      );
      expect(await claim(played, hours(played, 9))).toEqual(one?.enquiries);
    },
  },
  saveDue: {
    'of it alone, and nothing': async (played) => {
      const [one] = await waitingRoom(played, [1, 2]);
      const [first = nobody, second = ''] = one?.enquiries ?? [];
      const at = hours(played, 7).add({ microseconds: 3 });
      await played.write((tx) => saveDue(tx, first, at));
      await played.write((tx) => saveDue(tx, nobody, at));
      const due = async () => new Map((await waitingAt(played.read, one!.id)).map((w) => [w.id, w.dueAt]));
      expect(await due()).toEqual(
        new Map([
          [first, at],
          [second, hours(played, 2)],
        ]),
      );
      await played.write((tx) => saveDue(tx, first, null));
      expect((await due()).get(first)).toBeNull();
    },
  },
  saveClock: {
    'both moments, of it alone': async (played) => {
      const [one] = await waitingRoom(played, [1, 2]);
      const [first = nobody, second = nobody] = one?.enquiries ?? [];
      const of = (id: EnquiryId) =>
        played.read
          .selectFrom('enquiry')
          .select(['due_at', 'late_at'])
          .where('id', '=', id)
          .executeTakeFirst();
      const before = await of(second);
      await played.write((tx) => saveClock(tx, first, { dueAt: hours(played, 7), lateAt: hours(played, 8) }));
      expect(await of(first)).toEqual({ due_at: hours(played, 7), late_at: hours(played, 8) });
      expect(await of(second)).toEqual(before);
    },
  },
  lockPractice: {
    'while the clock acts for it, and nobody else does': async (played) => {
      const [one] = await waitingRoom(played, [1]);
      await played.whileAnotherHolds(
        (tx) => lockPractice(tx, one!.id),
        async () => {
          expect(await claim(played, hours(played, 2))).toEqual([]);
          await played.newEnquiry();
        },
      );
      expect(await claim(played, hours(played, 2))).toEqual(one?.enquiries);
      expect(await played.write((tx) => lockPractice(tx, nobody))).toEqual([]);
    },
  },
  waitingAt: {
    'those that wait, or whose patient is still to be asked, in the order of sending': async (played) => {
      const [one, other] = await waitingRoom(played, [1, null, null, null, 5, null], [1]);
      const [due = nobody, open = nobody, handled = nobody, closed = nobody, asked = nobody, held = nobody] =
        one?.enquiries ?? [];
      await enquiryIs(played, due, { sent_at: hours(played, 3) });
      await enquiryIs(played, open, { sent_at: hours(played, 1) });
      await enquiryIs(played, handled, { handled_at: played.now, waits_since: null });
      await enquiryIs(played, closed, { state: 'closed', waits_since: null });
      await enquiryIs(played, asked, { state: 'closed', waits_since: null, sent_at: hours(played, 2) });
      await enquiryIs(played, held, { sent_at: null });
      const waiting = await waitingAt(played.read, one!.id);
      expect(waiting).toEqual([
        { id: open, dueAt: null },
        { id: asked, dueAt: hours(played, 5) },
        { id: due, dueAt: hours(played, 1) },
      ]);
      expect(await waitingAt(played.read, nobody)).toEqual([]);
      expect(await waitingAt(played.read, other!.id)).toHaveLength(1);
      return waiting;
    },
  },
});
