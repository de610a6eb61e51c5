import { sql } from 'kysely';
import { expect, vi } from 'vitest';
import * as duplicateTable from '../../../src/asking/duplicate.table.ts';
import type { EnquiryId } from '../../../src/database/id.ts';
import { nobody } from '../../an-id.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import type { Played } from '../play.ts';
import { enquiryIs, tallyIs } from '../rows.ts';

const { duplicatesOf, firstsLeftClosed, lockInOrder, lockWithDuplicates } = duplicateTable;

/** Some enquiries, in the order of their ids. */
async function enquiries(played: Played, count: number): Promise<EnquiryId[]> {
  const ids = [];
  for (let made = 0; made < count; made++) ids.push(await played.newEnquiry());
  return ids.sort();
}

/** What waits for a lock in this database. */
const waitForALock = async ({ read }: Played) => {
  const { rows } = await sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
    read,
  );
  return rows;
};

/** Whether somebody holds the lock of an enquiry. */
const isHeld = ({ write }: Played, id: EnquiryId) =>
  write(async (tx) => {
    const free = await tx
      .selectFrom('enquiry')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .skipLocked()
      .execute();
    return free.length === 0;
  });

contractOf('duplicates', duplicateTable, {
  duplicatesOf: {
    'of any of them, in the order of their ids': async (played) => {
      const [one = nobody, two = nobody, three = nobody, first = nobody, other = nobody, alone = nobody] =
        await enquiries(played, 6);
      for (const [id, duplicate_of] of [
        [two, first],
        [one, first],
        [three, other],
      ] as const)
        await enquiryIs(played, id, { duplicate_of });
      const found = await duplicatesOf(played.read, [first, other, alone]);
      expect(found).toEqual([one, two, three]);
      expect(await duplicatesOf(played.read, [other])).toEqual([three]);
      expect(await duplicatesOf(played.read, [alone, nobody])).toEqual([]);
      expect(await duplicatesOf(played.read, [])).toEqual([]);
      return found;
    },
  },
  firstsLeftClosed: {
    'spam and withdrawn ones that something still repeats, by id, so many after one (reminding-381)':
      onItsOwn(async (played) => {
        const ids = await enquiries(played, 11);
        const [spam = nobody, withdrawn = nobody, unavailable = nobody, undone = nobody, ...rest] = ids;
        const [lonely = nobody, open = nobody, ...duplicates] = rest;
        const firsts = [spam, withdrawn, unavailable, undone, open];
        for (const [place, id] of duplicates.entries())
          await enquiryIs(played, id, { state: 'refused', duplicate_of: firsts[place]! });
        for (const [id, refusal] of [
          [spam, 'spam'],
          [lonely, 'spam'],
          [unavailable, 'unavailable'],
        ] as const) {
          await enquiryIs(played, id, { state: 'refused' });
          await tallyIs(played, id, { refusal });
        }
        await tallyIs(played, undone, { refusal: 'spam' });
        await enquiryIs(played, withdrawn, { state: 'closed', withdrawn_at: played.now });
        const found = await firstsLeftClosed(played.read, { after: null, most: 9 });
        expect(found).toEqual([spam, withdrawn]);
        expect(await firstsLeftClosed(played.read, { after: null, most: 1 })).toEqual([spam]);
        expect(await firstsLeftClosed(played.read, { after: spam, most: 9 })).toEqual([withdrawn]);
        expect(await firstsLeftClosed(played.read, { after: withdrawn, most: 9 })).toEqual([]);
        return found;
      }),
  },
  lockInOrder: {
    'holds each of them until the transaction ends': async (played) => {
      const [one = nobody, two = nobody, free = nobody] = await enquiries(played, 3);
      await played.whileAnotherHolds(
        (tx) => lockInOrder(tx, [two, one, nobody]),
        async () => expect([await isHeld(played, one), await isHeld(played, two)]).toEqual([true, true]),
      );
      await played.whileAnotherHolds(
        (tx) => lockInOrder(tx, []),
        async () => expect(await isHeld(played, free)).toBe(false),
      );
      expect(await isHeld(played, one)).toBe(false);
    },
  },
  lockWithDuplicates: {
    'holds them and what repeats them': async (played) => {
      const [duplicate = nobody, first = nobody, free = nobody] = await enquiries(played, 3);
      await enquiryIs(played, duplicate, { duplicate_of: first });
      await played.whileAnotherHolds(
        (tx) => lockWithDuplicates(tx, [first]),
        async () =>
          expect(await Promise.all([duplicate, first, free].map((id) => isHeld(played, id)))).toEqual([
            true,
            true,
            false,
          ]),
      );
    },
    'what became a duplicate while it waited is held as well': async (played) => {
      const [late = nobody, first = nobody] = await enquiries(played, 2);
      const held = Promise.withResolvers<void>();
      const seen = Promise.withResolvers<void>();
      let locked: Promise<void> = Promise.resolve();
      await played.whileAnotherHolds(
        async (tx) => {
          await lockInOrder(tx, [late, first]);
          await tx.updateTable('enquiry').set({ duplicate_of: first }).where('id', '=', late).execute();
        },
        async () => {
          locked = played.write(async (tx) => {
            await lockWithDuplicates(tx, [first]);
            held.resolve();
            await seen.promise;
          });
          await vi.waitFor(async () => expect(await waitForALock(played)).not.toEqual([]), 20_000);
        },
      );
      if (played.kind === 'postgres') {
        await held.promise;
        expect(await Promise.all([late, first].map((id) => isHeld(played, id)))).toEqual([true, true]);
      }
      seen.resolve();
      await locked;
      expect(await duplicatesOf(played.read, [first])).toEqual([late]);
    },
  },
});
