import { type RawBuilder, sql } from 'kysely';

/** That a membership is one of a live recipient (law 8), as a condition; `membership` is the name that it has in the
 * query. */
export const whereReceives = (membership: string): RawBuilder<boolean> =>
  sql`(${sql.ref(`${membership}.receives`)} and ${sql.ref(`${membership}.left_at`)} is null)`;

/** That somebody receives the enquiries of a practice, as a condition; `practice` is the column of its id. */
export const whereReachable = (practice: string): RawBuilder<boolean> =>
  sql`exists (select from membership where membership.practice_id = ${sql.ref(practice)} and ${whereReceives('membership')})`;
