import type { EnquiryId, PracticeId } from '../../database/id.ts';
import type { Reading, Writing } from '../../database/service.ts';
import { type LaterEnd, type LaterWait, turns } from './later-waits.ts';
import type { Place } from './tally.table.ts';

/** The rows of the later waits of an enquiry. */
export const waitRows = (
  { id, practiceId, procedureId }: Omit<Place, 'first'>,
  waits: readonly LaterWait[],
) =>
  waits.map(({ number, since, endedAt, how, by }) => ({
    ...{ enquiry_id: id, number, practice_id: practiceId, procedure_id: procedureId },
    ...{ since, ended_at: endedAt, how, by_person: by },
  }));

/** Inserts the rows of later waits, or updates how they stand. */
export const addWaits = (db: Pick<Writing, 'insertInto'>, rows: ReturnType<typeof waitRows>) =>
  db
    .insertInto('enquiry_wait')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['enquiry_id', 'number']).doUpdateSet(({ ref }) => ({
        ended_at: ref('excluded.ended_at'),
        how: ref('excluded.how'),
        by_person: ref('excluded.by_person'),
      })),
    );

/** Deletes the rows of all later waits of an enquiry but some: they have become a part of another one. */
export const dropWaits = (
  db: Pick<Writing, 'deleteFrom'>,
  enquiryId: EnquiryId,
  kept: readonly { number: number }[],
) =>
  db
    .deleteFrom('enquiry_wait')
    .where('enquiry_id', '=', enquiryId)
    .$if(kept.length > 0, (query) =>
      query.where(
        'number',
        'not in',
        kept.map(({ number }) => number),
      ),
    );

/** The later waits of a practice that began in a period (figures-303), the newest first. An index scan on `enquiry_wait_since`. */
export async function laterWaitsOf(
  read: Reading,
  practiceId: PracticeId,
  { since, until }: { since: Temporal.Instant; until: Temporal.Instant },
) {
  const rows = await read
    .selectFrom('enquiry_wait')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .where('since', '>=', since)
    .where('since', '<', until)
    .orderBy('since', 'desc')
    .orderBy('enquiry_id')
    .execute();
  return rows.map((row) => ({
    enquiryId: row.enquiry_id,
    procedureId: row.procedure_id,
    ...{ number: row.number, since: row.since, endedAt: row.ended_at },
    how: row.how as LaterEnd | null,
    by: row.by_person,
  }));
}

export type LaterCounts = { practiceId: PracticeId; waits: number; replied: number; setAside: number };

/** How many later waits began at each practice in a period, how many have had a turn, and how many were set aside
 * (figures-304). */
export async function laterWaitsByPractice(
  read: Reading,
  { since, until }: { since: Temporal.Instant; until: Temporal.Instant },
): Promise<LaterCounts[]> {
  const rows = await read
    .selectFrom('enquiry_wait')
    .where('since', '>=', since)
    .where('since', '<', until)
    .select((of) => [
      'practice_id',
      of.fn.countAll<number>().as('waits'),
      of.fn.countAll<number>().filterWhere('how', 'in', turns).as('replied'),
      of.fn.countAll<number>().filterWhere('how', '=', 'nothing-to-answer').as('setAside'),
    ])
    .groupBy('practice_id')
    .orderBy('practice_id')
    .execute();
  return rows.map(({ practice_id: practiceId, ...counts }) => ({ practiceId, ...counts }));
}
