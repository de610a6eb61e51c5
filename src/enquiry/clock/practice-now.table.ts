import type { EnquiryId, PracticeId } from '../../database/id.ts';
import type { Reading } from '../../database/service.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { closureRuleOf, practiceOf } from '../../directory/practice.table.ts';
import type { Practice } from '../../directory/practice.ts';

/** A practice as deadlines depend on it: with its closures, and whether it has a live recipient. */
export type PracticeNow = {
  practice: Practice;
  closures: Calendar['closures'];
  reachable: boolean;
  /** When the installation was upgraded to the clock of later waits; null if it was made with it. */
  laterWaitsFrom: Temporal.Instant | null;
};

/** Practices with their closures, a row for each of these. */
const withClosures = (read: Reading) =>
  read
    .selectFrom('practice')
    .leftJoin('closure', 'closure.practice_id', 'practice.id')
    .selectAll('practice')
    .select(['first_day', 'last_day', 'reason', 'note', 'yearly', 'entered_at'])
    .select((of) => of.selectFrom('installation').select('later_waits_from').as('later_waits_from'))
    .orderBy('first_day');

type Row = Awaited<ReturnType<ReturnType<typeof withClosures>['execute']>>[number];

function nowOf(rows: readonly Row[]): PracticeNow | null {
  const [row] = rows;
  if (!row) return null;
  const closures = rows.flatMap(({ first_day, last_day, reason, note, yearly, entered_at }) =>
    first_day && reason
      ? [
          {
            ...closureRuleOf({ first_day, last_day, reason, note, yearly: yearly ?? false }),
            enteredAt: entered_at,
          },
        ]
      : [],
  );
  return {
    practice: practiceOf(row),
    closures,
    reachable: row.reachable,
    laterWaitsFrom: row.later_waits_from,
  };
}

/** A practice as it is now, in one query, because every fact of an enquiry needs it; null if there is none. */
export const practiceNow = async (read: Reading, practiceId: PracticeId): Promise<PracticeNow | null> =>
  nowOf(await withClosures(read).where('practice.id', '=', practiceId).execute());

/** The practices of some enquiries as they are now, by id, in one query. */
export async function practicesNow(
  read: Reading,
  enquiryIds: readonly EnquiryId[],
): Promise<ReadonlyMap<PracticeId, PracticeNow>> {
  if (enquiryIds.length === 0) return new Map();
  const rows = await withClosures(read)
    .where('practice.id', 'in', (of) =>
      of.selectFrom('enquiry').select('enquiry.practice_id').where('enquiry.id', 'in', enquiryIds),
    )
    .execute();
  const byPractice = Map.groupBy(rows, ({ id }) => id);
  return new Map([...byPractice].map(([id, its]) => [id, nowOf(its)!]));
}
