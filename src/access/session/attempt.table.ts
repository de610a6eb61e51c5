import { sql } from 'kysely';
import type { Writing } from '../../database/service.ts';
import type { AttemptLimit } from './attempt-limit.ts';

const each = ({ secondsEach }: AttemptLimit) => sql`make_interval(secs => ${secondsEach})`;

/** More than the clocks of several machines differ. */
const skew = { hours: 1 };

/** Spends one attempt of a mark; returns null, or the moment at which the next one may be made. Locks the row, so that
 * concurrent attempts are counted one by one. A moment further away than all attempts together was written by a clock
 * that has been set back since, and is ignored. */
export async function spendAttempt(
  tx: Writing,
  mark: Buffer,
  limit: AttemptLimit,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const spentUntil = now.add({ seconds: limit.secondsEach });
  const latest = now.add({ seconds: (limit.burst - 1) * limit.secondsEach });
  const furthest = now.add({ seconds: limit.burst * limit.secondsEach }).add(skew);
  const spent = await tx
    .insertInto('attempt')
    .values({ mark, spent_until: spentUntil })
    .onConflict((conflict) =>
      conflict
        .column('mark')
        .doUpdateSet({
          spent_until: sql`case when attempt.spent_until > ${furthest}::timestamptz then ${spentUntil}::timestamptz
            else greatest(attempt.spent_until, ${now}::timestamptz) + ${each(limit)} end`,
        })
        .where((of) =>
          of.or([of('attempt.spent_until', '<=', latest), of('attempt.spent_until', '>', furthest)]),
        ),
    )
    .returning('mark')
    .executeTakeFirst();
  if (spent) return null;
  const row = await tx
    .selectFrom('attempt')
    .select('spent_until')
    .where('mark', '=', mark)
    .executeTakeFirstOrThrow();
  return row.spent_until.subtract({ seconds: (limit.burst - 1) * limit.secondsEach });
}

/** Gives back an attempt that should not have counted. */
export const giveBackAttempt = (tx: Writing, mark: Buffer, limit: AttemptLimit) =>
  tx
    .updateTable('attempt')
    .set({ spent_until: sql`spent_until - ${each(limit)}` })
    .where('mark', '=', mark)
    .execute();

/** Deletes the marks that have all their attempts back. */
export const forgetAttempts = (tx: Writing, now: Temporal.Instant) =>
  tx.deleteFrom('attempt').where('spent_until', '<=', now).execute();
