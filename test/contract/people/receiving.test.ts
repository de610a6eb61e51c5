import { expect } from 'vitest';
import type { PersonId, PracticeId } from '../../../src/database/id.ts';
import { practiceNow } from '../../../src/enquiry/clock/practice-now.table.ts';
import * as receivingTable from '../../../src/people/receiving.table.ts';
import { contractOf, onItsOwn } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPerson, aPractice } from '../rows.ts';

const { whereReceives, deadAmong, lockTheirPractices, saveLife } = receivingTable;

/** A practice with one member who receives, one who does not, and one who has left. */
async function aTeam(played: Played, receives: 'one' | 'nobody') {
  const practice = await aPractice(played);
  const recipient = await aPerson(played, {}, [practice], { receives: receives === 'one' });
  await aPerson(played, {}, [practice], { receives: false });
  const gone = await aPerson(played, {}, [practice], { left_at: played.now });
  return { practice, recipient, gone };
}

const dies = (played: Played, person: PersonId) =>
  played.write((tx) => saveLife(tx, person, { dead: true, now: played.now }));
const lives = (played: Played, person: PersonId) =>
  played.write((tx) => saveLife(tx, person, { dead: false, now: played.now }));

const isReachable = async ({ read }: Played, practice: PracticeId) =>
  (await practiceNow(read, practice))?.reachable;

contractOf('who receives', receivingTable, {
  whereReceives: {
    'whoever receives and has not left, with a dead address too': async (played) => {
      const { practice, recipient } = await aTeam(played, 'one');
      await dies(played, recipient);
      const found = await played.read
        .selectFrom('membership as theirs')
        .select('theirs.person_id')
        .where('theirs.practice_id', '=', practice)
        .where(whereReceives('theirs'))
        .execute();
      expect(found).toEqual([{ person_id: recipient }]);
    },
  },
  deadAmong: {
    'those whose address is dead, in the order given': async (played) => {
      const people = [await aPerson(played), await aPerson(played), await aPerson(played)] as const;
      expect(await deadAmong(played.read, [])).toEqual([]);
      await dies(played, people[2]);
      await dies(played, people[0]);
      expect(await deadAmong(played.read, [people[2], people[1], people[0]])).toEqual([people[2], people[0]]);
      await lives(played, people[2]);
      expect(await deadAmong(played.read, people)).toEqual([people[0]]);
    },
  },
  lockTheirPractices: {
    'each practice of hers, once, in the order of their ids': async (played) => {
      const practices = [await aPractice(played), await aPractice(played)];
      const person = await aPerson(played, {}, practices);
      const locked = await played.write((tx) => lockTheirPractices(tx, person));
      expect(locked.map(({ id }) => id)).toEqual(practices.toSorted());
    },
  },
  saveLife: {
    'somebody receives, has not left, and her address lives (people-341)': async (played) => {
      const { practice, recipient } = await aTeam(played, 'one');
      const has = () => isReachable(played, practice);
      expect(await isReachable(played, (await aTeam(played, 'nobody')).practice)).toBe(false);
      expect(await has()).toBe(true);
      await dies(played, recipient);
      expect(await has()).toBe(false);
      await lives(played, recipient);
      expect(await has()).toBe(true);
      const membership = (set: { receives?: boolean; left_at?: Temporal.Instant | null }) =>
        played.write((tx) =>
          tx.updateTable('membership').set(set).where('person_id', '=', recipient).execute(),
        );
      await membership({ receives: false });
      expect(await has()).toBe(false);
      await membership({ receives: true });
      expect(await has()).toBe(true);
      await membership({ left_at: played.now });
      expect(await has()).toBe(false);
      await membership({ left_at: null });
      await played.write((tx) => tx.deleteFrom('membership').where('person_id', '=', recipient).execute());
      expect(await has()).toBe(false);
    },
    'a changed address lives (people-342)': async (played) => {
      const { practice, recipient } = await aTeam(played, 'one');
      await dies(played, recipient);
      await played.write((tx) =>
        tx.updateTable('person').set({ name: 'Anne Roux' }).where('id', '=', recipient).execute(),
      );
      expect(await isReachable(played, practice)).toBe(false);
      await played.write((tx) =>
        tx
          .updateTable('person')
          .set({ email: `autre-${recipient}${played.mark}@cabinet.example` })
          .where('id', '=', recipient)
          .execute(),
      );
      expect(await isReachable(played, practice)).toBe(true);
      expect(await deadAmong(played.read, [recipient])).toEqual([]);
    },
    'of two who cease to receive at one moment, the second counts what the first has left': onItsOwn(
      async (played) => {
        const practice = await aPractice(played);
        const both = [await aPerson(played, {}, [practice]), await aPerson(played, {}, [practice])];
        await Promise.all(both.map((person) => dies(played, person)));
        expect(await isReachable(played, practice)).toBe(false);
        await Promise.all(both.map((person) => lives(played, person)));
        expect(await isReachable(played, practice)).toBe(true);
      },
    ),
    'says which practices have lost their last live recipient, or have one again': async (played) => {
      const alone = await aPractice(played);
      const shared = await aPractice(played);
      const person = await aPerson(played, {}, [alone, shared]);
      await aPerson(played, {}, [shared]);
      expect(await dies(played, person)).toEqual([alone]);
      expect(await dies(played, person)).toEqual([]);
      expect(await lives(played, person)).toEqual([alone]);
      expect(await lives(played, person)).toEqual([]);
    },
    'the moment of the first refusal stays': async (played) => {
      const person = await aPerson(played);
      const since = async () => {
        const row = played.read.selectFrom('person').select('dead_since').where('id', '=', person);
        return (await row.executeTakeFirstOrThrow()).dead_since;
      };
      await dies(played, person);
      await played.write((tx) => saveLife(tx, person, { dead: true, now: played.now.add({ hours: 1 }) }));
      expect(await since()).toEqual(played.now);
      await lives(played, person);
      expect(await since()).toBeNull();
    },
  },
});
