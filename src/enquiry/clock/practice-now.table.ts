import type { PracticeId } from '../../database/id.ts';
import type { Reading } from '../../database/service.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { closureRuleOf, practiceOf } from '../../directory/practice.table.ts';
import type { Practice } from '../../directory/practice.ts';
import { whereReachable } from '../../people/receiving.table.ts';

/** A practice as deadlines depend on it: with its closures, and whether it has a recipient. */
export type PracticeNow = { practice: Practice; closures: Calendar['closures']; reachable: boolean };

/** A practice as it is now, in one query, because every fact of an enquiry needs it; null if there is none. */
export async function practiceNow(read: Reading, practiceId: PracticeId): Promise<PracticeNow | null> {
  const rows = await read
    .selectFrom('practice')
    .leftJoin('closure', 'closure.practice_id', 'practice.id')
    .selectAll('practice')
    .select(['first_day', 'last_day', 'reason', 'note', 'yearly'])
    .select(whereReachable('practice.id').as('reachable'))
    .where('practice.id', '=', practiceId)
    .orderBy('first_day')
    .execute();
  const [row] = rows;
  if (!row) return null;
  const closures = rows.flatMap(({ first_day, last_day, reason, note, yearly }) =>
    first_day && reason
      ? [closureRuleOf({ first_day, last_day, reason, note, yearly: yearly ?? false })]
      : [],
  );
  return { practice: practiceOf(row), closures, reachable: Boolean(row.reachable) };
}
