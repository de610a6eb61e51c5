import { expect } from 'vitest';
import * as receivingTable from '../../../src/people/receiving.table.ts';
import { contractOf } from '../contract.ts';
import type { Played } from '../play.ts';
import { aPractice } from '../rows.ts';

const { whereReceives, whereReachable } = receivingTable;

/** A practice with one member who receives, one who does not, and one who has left. */
async function aTeam(played: Played, receives: 'one' | 'nobody') {
  const practice_id = await aPractice(played);
  const people = await played.read.selectFrom('person').select('id').orderBy('id').limit(3).execute();
  const ids = people.map(({ id }) => id);
  const since = played.now;
  const member = (place: number, more: { receives: boolean; left_at: Temporal.Instant | null }) => ({
    ...{ person_id: ids[place]!, practice_id, role: 'doctor', since },
    ...more,
  });
  const members = [
    member(0, { receives: receives === 'one', left_at: null }),
    member(1, { receives: false, left_at: null }),
    member(2, { receives: true, left_at: since }),
  ];
  await played.write((tx) => tx.insertInto('membership').values(members).execute());
  return { practice_id, recipient: ids[0] };
}

contractOf('who receives', receivingTable, {
  whereReceives: {
    'whoever receives and has not left': async (played) => {
      const { practice_id, recipient } = await aTeam(played, 'one');
      const found = await played.read
        .selectFrom('membership as theirs')
        .select('theirs.person_id')
        .where('theirs.practice_id', '=', practice_id)
        .where(whereReceives('theirs'))
        .execute();
      expect(found).toEqual([{ person_id: recipient }]);
    },
  },
  whereReachable: {
    'practices with such a member': async (played) => {
      const [reached, other] = [await aTeam(played, 'one'), await aTeam(played, 'nobody')];
      const ids = [reached.practice_id, other.practice_id];
      const found = await played.read
        .selectFrom('practice')
        .select(['practice.id', whereReachable('practice.id').as('reachable')])
        .where('practice.id', 'in', ids)
        .execute();
      expect(new Map(found.map(({ id, reachable }) => [id, reachable]))).toEqual(
        new Map([
          [reached.practice_id, true],
          [other.practice_id, false],
        ]),
      );
    },
  },
});
