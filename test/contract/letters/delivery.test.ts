import { expect } from 'vitest';
import { newLink } from '../../../src/access/link/new-link.ts';
import type { EnquiryId, LetterId } from '../../../src/database/id.ts';
import { appendFact } from '../../../src/enquiry/history/append-fact.ts';
import { openEnquiry } from '../../../src/enquiry/history/open-enquiry.ts';
import * as deliveryTable from '../../../src/letters/delivery.table.ts';
import { insertLetters } from '../../../src/letters/letter.table.ts';
import { nobody } from '../../an-id.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPerson, hours } from '../rows.ts';
import { aLetter, claim, first, lease, posted, rowOf, said, second } from './letters.ts';

const { acceptLetter, failLetter, deferLetter, giveBackLetter, isOfTheClock, practicesOfLetter } =
  deliveryTable;

const accept = ({ write }: Played, id: LetterId, now: Temporal.Instant) =>
  write((tx) => acceptLetter(tx, id, { ...said('250 ok'), now }));

contractOf('a letter on its way', deliveryTable, {
  claimLetters: {
    'what is due, oldest first, no more than asked': async (played) => {
      const moments = [3, 1, 2, 5];
      const letters = moments.map((hour) => aLetter(played, { postedAt: hours(played, hour) }));
      await posted(played, ...letters);
      expect(await claim(played, hours(played, 1).subtract({ milliseconds: 1 }))).toEqual([]);
      const two = await claim(played, hours(played, 4), 2);
      expect(two.map((one) => one.id)).toEqual([letters[1]?.id, letters[2]?.id]);
      const rest = await claim(played, hours(played, 4), 2);
      expect(rest.map((one) => one.id)).toEqual([letters[0]?.id]);
      expect(await claim(played, hours(played, 4))).toEqual([]);
      return [two, rest];
    },
    'all that are due at once, in their order': async (played) => {
      const letters = Array.from({ length: 30 }, (_, count) =>
        aLetter(played, { postedAt: hours(played, (count * 7) % 30) }),
      );
      await posted(played, ...letters);
      const claimed = await claim(played, hours(played, 30), 30);
      const byMoment = letters.toSorted((one, other) =>
        Temporal.Instant.compare(one.postedAt, other.postedAt),
      );
      expect(claimed.map((one) => one.id)).toEqual(byMoment.map((one) => one.id));
    },
    'with what opens it: the key of its enquiry, or none': async (played) => {
      const enquiryId = await played.newEnquiry();
      const { sealed_key } = await played.read
        .selectFrom('enquiry')
        .select('sealed_key')
        .where('id', '=', enquiryId)
        .executeTakeFirstOrThrow();
      const alone = aLetter(played, { postedAt: hours(played, -1) });
      await posted(played, alone);
      const [oldest, ...others] = await claim(played, played.now);
      expect(oldest).toEqual({
        ...{ id: alone.id, kind: alone.kind, messageId: alone.messageId },
        ...{ enquiryId: null, factNumber: null, personId: null, tries: 1, sealedKey: null, about: null },
        ...{ claim: first, until: played.now.add(lease), unrecorded: 1 },
        ...{ sealedRecipient: alone.sealedRecipient, sealedMessage: alone.sealedMessage },
      });
      expect(others.map((one) => one.sealedKey)).toEqual([sealed_key, sealed_key, sealed_key, sealed_key]);
      expect(others.map((one) => one.enquiryId)).toEqual(others.map(() => enquiryId));
      return oldest;
    },
    'again once its lease has ended, which doubles while nothing is recorded (letters-12)': async (
      played,
    ) => {
      const letter = aLetter(played);
      await posted(played, letter);
      const tries = [];
      for (const minutes of [0, 1, 2, 5, 6, 13, 14])
        tries.push((await claim(played, played.now.add({ minutes }))).map((one) => one.unrecorded));
      expect(tries).toEqual([[1], [], [2], [], [3], [], [4]]);
      await played.write((tx) =>
        tx.updateTable('letter').set({ unrecorded: 40 }).where('id', '=', letter.id).execute(),
      );
      const [late] = await claim(played, hours(played, 1));
      expect(late).toMatchObject({ tries: 5, unrecorded: 41, until: hours(played, 1).add({ minutes: 64 }) });
      await played.write((tx) =>
        deferLetter(tx, { id: letter.id, claim: first }, { ...said('no'), nextTryAt: hours(played, 3) }),
      );
      const [again] = await claim(played, hours(played, 3));
      expect(again).toMatchObject({ tries: 6, unrecorded: 1, until: hours(played, 3).add(lease) });
    },
    'passes over what another holds, and over what is settled': async (played) => {
      const { now } = played;
      const [held, free, settled] = [
        aLetter(played),
        aLetter(played, { postedAt: now.add({ seconds: 1 }) }),
        aLetter(played),
      ];
      await posted(played, held, free, settled);
      await accept(played, settled.id, now);
      await played.whileAnotherHolds(
        (tx) => tx.selectFrom('letter').select('id').where('id', '=', held.id).forUpdate().execute(),
        async () => {
          const claimed = await claim(played, hours(played, 1));
          expect(claimed.map((one) => one.id)).toEqual([free.id]);
        },
      );
      const left = await claim(played, hours(played, 1));
      const expected = played.kind === 'postgres' ? [held.id] : [held.id, free.id];
      expect(left.map((one) => one.id)).toEqual(expected);
    },
  },
  acceptLetter: {
    'once, whoever holds it (letters-10)': async (played) => {
      const [letter, other] = [aLetter(played), aLetter(played)];
      await posted(played, letter, other);
      await claim(played, played.now);
      await claim(played, hours(played, 1), 20, second);
      expect(await accept(played, letter.id, hours(played, 1))).toBe(true);
      expect(await accept(played, letter.id, hours(played, 2))).toBe(false);
      expect(await accept(played, nobody, played.now)).toBe(false);
      const rows = [await rowOf(played, letter.id), await rowOf(played, other.id)];
      expect(rows).toMatchObject([
        {
          ...{
            state: 'accepted',
            settled_at: hours(played, 1),
            next_try_at: null,
            claim: null,
            unrecorded: 0,
          },
          ...{ sealed_reply: Buffer.from('250 ok'), reply_about: null, last_reply: null },
        },
        { state: 'waiting', settled_at: null, sealed_reply: null, claim: second, unrecorded: 2 },
      ]);
      return rows;
    },
  },
  failLetter: {
    'once, and only by whoever holds it (letters-10)': async (played) => {
      const letter = aLetter(played);
      await posted(played, letter);
      const fail = (by: string) =>
        played.write((tx) =>
          failLetter(
            tx,
            { id: letter.id, claim: by },
            { ...said('550 né', 'recipient'), now: hours(played, 1) },
          ),
        );
      expect(await fail(first)).toBe(false);
      await claim(played, played.now);
      expect([await fail(second), await fail(first), await fail(first)]).toEqual([false, true, false]);
      const row = await rowOf(played, letter.id);
      expect(row).toMatchObject({
        ...{ state: 'failed', settled_at: hours(played, 1), next_try_at: null, claim: null },
        ...{ sealed_reply: Buffer.from('550 né'), reply_about: 'recipient' },
      });
      return row;
    },
  },
  deferLetter: {
    'while it waits, and only by whoever holds it': async (played) => {
      const letter = aLetter(played);
      await posted(played, letter);
      const defer = (hour: number, by = first, id = letter.id) =>
        played.write((tx) =>
          deferLetter(tx, { id, claim: by }, { ...said('451 later', 'us'), nextTryAt: hours(played, hour) }),
        );
      expect(await defer(1)).toBe(false);
      await claim(played, played.now);
      expect([await defer(1, second), await defer(1, first, nobody), await defer(2)]).toEqual([
        false,
        false,
        true,
      ]);
      expect(await rowOf(played, letter.id)).toMatchObject({
        ...{ state: 'waiting', next_try_at: hours(played, 2), settled_at: null, claim: null, unrecorded: 0 },
        ...{ sealed_reply: Buffer.from('451 later'), reply_about: 'us' },
      });
      expect(await claim(played, hours(played, 1))).toEqual([]);
      await accept(played, letter.id, hours(played, 2));
      expect(await defer(3)).toBe(false);
    },
  },
  giveBackLetter: {
    'as if it had not been tried': async (played) => {
      const letter = aLetter(played);
      await posted(played, letter);
      await claim(played, played.now);
      const giveBack = (by: string) =>
        played.write((tx) => giveBackLetter(tx, { id: letter.id, claim: by }, hours(played, 1)));
      expect([await giveBack(second), await giveBack(first), await giveBack(first)]).toEqual([
        false,
        true,
        false,
      ]);
      const row = await rowOf(played, letter.id);
      expect(row).toMatchObject({ state: 'waiting', next_try_at: hours(played, 1), tries: 0, unrecorded: 0 });
      expect(await claim(played, hours(played, 1))).toHaveLength(1);
    },
  },
  isOfTheClock: {
    'if its fact has counted days': async (played) => {
      const enquiryId = await played.newEnquiry();
      const by = { kind: 'relais' } as const;
      const count = { workingDays: 5, moved: null, skipped: [] };
      const facts = [
        { kind: 'questioned', by, rule: 'silent', count },
        { kind: 'offered', by, rule: 'unreachable', byLetter: true, count: { ...count, workingDays: 0 } },
        { kind: 'offered', by, rule: 'says-no', byLetter: false },
      ] as const;
      const numbers = await played.deed(async (within) => {
        const told: number[] = [];
        for (const fact of facts) {
          const enquiry = await openEnquiry(within, enquiryId);
          told.push((await appendFact(within, enquiry!, fact)).standing.lastFact);
        }
        return told;
      });
      const is = (factNumber: number | null, id: EnquiryId | null = enquiryId) =>
        isOfTheClock(played.read, { enquiryId: id, factNumber });
      const asked = [...numbers, 1, 999, null].map((number) => is(number));
      expect(await Promise.all(asked)).toEqual([true, false, false, false, false, false]);
      expect(await is(numbers[0] ?? 0, null)).toBe(false);
    },
  },
  practicesOfLetter: {
    'of its enquiry, or of each in its list, once': async (played) => {
      const ids = [await played.newEnquiry(), await played.newEnquiry(), await played.newEnquiry()];
      const { practice_id: own } = await played.read
        .selectFrom('enquiry')
        .select('practice_id')
        .where('id', '=', ids[0]!)
        .executeTakeFirstOrThrow();
      const personId = await aPerson(played);
      const links = await played.deed(async (within) =>
        ids.map((enquiryId) => newLink(within, { purpose: 'alert', personId, enquiryId }).link),
      );
      const several = aLetter(played, { personId, linkId: links[0]!.id });
      await played.write((tx) => insertLetters(tx, [{ letter: several, newLinks: links }]));
      expect(await practicesOfLetter(played.read, several)).toEqual([own]);
      expect(await practicesOfLetter(played.read, aLetter(played, { enquiryId: ids[1]! }))).toEqual([own]);
      expect(await practicesOfLetter(played.read, aLetter(played))).toEqual([]);
    },
  },
});
