import { type RawBuilder, sql } from 'kysely';
import type { PersonId, PracticeId } from '../database/id.ts';
import type { Reading, Writing } from '../database/service.ts';

/** That a membership is one of somebody who is written to, as a condition; `membership` is the name that it has in the
 * query. Letters go to a dead address too. */
export const whereReceives = (membership: string): RawBuilder<boolean> =>
  sql`(${sql.ref(`${membership}.receives`)} and ${sql.ref(`${membership}.left_at`)} is null)`;

/** Those of some people whose address is dead, in the order given. */
export async function deadAmong(read: Reading, personIds: readonly PersonId[]): Promise<PersonId[]> {
  if (personIds.length === 0) return [];
  const rows = await read
    .selectFrom('person')
    .select('id')
    .where('id', 'in', personIds)
    .where('dead_since', 'is not', null)
    .execute();
  const dead = new Set(rows.map(({ id }) => id));
  return personIds.filter((id) => dead.has(id));
}

/** Locks the practices of which somebody is a member, in the order of their ids. A deed that may change who can be
 * reached does so before it locks an enquiry. */
export const lockTheirPractices = (tx: Writing, personId: PersonId) =>
  tx
    .selectFrom('practice')
    .select('practice.id')
    .where('practice.id', 'in', (of) =>
      of.selectFrom('membership').select('practice_id').where('person_id', '=', personId),
    )
    .orderBy('practice.id')
    .forNoKeyUpdate()
    .execute();

/** Records that the address of a person is dead from now on, or lives. Returns the practices that have lost their last
 * live recipient by it, or have one again: their clocks are to be looked at again. */
export async function saveLife(
  tx: Writing,
  personId: PersonId,
  { dead, now }: { dead: boolean; now: Temporal.Instant },
): Promise<PracticeId[]> {
  const reachable = () =>
    tx
      .selectFrom('practice')
      .innerJoin('membership', 'membership.practice_id', 'practice.id')
      .select(['practice.id', 'practice.reachable'])
      .where('membership.person_id', '=', personId)
      .execute();
  const before = new Map((await reachable()).map((row) => [row.id, row.reachable]));
  await tx
    .updateTable('person')
    .set({ dead_since: dead ? now : null })
    .where('id', '=', personId)
    .where('dead_since', dead ? 'is' : 'is not', null)
    .execute();
  return (await reachable()).filter((row) => before.get(row.id) !== row.reachable).map((row) => row.id);
}
