import { sql } from 'kysely';
import type { Reading } from '../database/service.ts';

/** A practice whose patients wait beyond the deadline, or for a decision about a contested refusal. `oldestAt` is when
 * the first of them became late, an ISO 8601 instant; null if none is. */
export type LatePractice = {
  practiceId: string;
  name: string;
  town: string;
  slug: string;
  late: number;
  oldestAt: string | null;
  contested: number;
};

/** How many wait beyond the deadline or contest a refusal in all, at how many practices, and those with the most late
 * enquiries first. */
export type Late = { late: number; contested: number; practices: number; most: LatePractice[] };

type Of = Pick<Reading, 'selectFrom'>;

/** Past their deadline, by practice: from the index alone. */
const late = (of: Of, now: Temporal.Instant) =>
  of
    .selectFrom('enquiry')
    .select((row) => [
      'practice_id',
      row.fn.countAll<number>().as('late'),
      row.fn.min('late_at').as('oldest_at'),
      sql<number>`0`.as('contested'),
    ])
    .where('late_at', '<=', now)
    .groupBy('practice_id');

/** Contested refusals, by practice. */
const contested = (of: Of) =>
  of
    .selectFrom('enquiry')
    .select((row) => [
      'practice_id',
      sql<number>`0`.as('late'),
      sql<Temporal.Instant | null>`null::timestamptz`.as('oldest_at'),
      row.fn.countAll<number>().as('contested'),
    ])
    .where('contested', '=', true)
    .where('wait', '=', 'contested')
    .groupBy('practice_id');

/** What waits beyond its deadline at a moment, by practice (watching-321); `most` bounds how many are named. */
export async function lateByPractice(read: Reading, now: Temporal.Instant, most: number): Promise<Late> {
  const rows = await read
    .selectFrom((of) =>
      of
        .selectFrom(late(of, now).unionAll(contested(of)).as('both'))
        .select((row) => [
          'practice_id',
          row.fn.sum<number>('late').as('late'),
          row.fn.min('oldest_at').as('oldest_at'),
          row.fn.sum<number>('contested').as('contested'),
        ])
        .groupBy('practice_id')
        .as('waiting'),
    )
    .innerJoin('practice', 'practice.id', 'waiting.practice_id')
    .select(['practice_id', 'name', 'town', 'slug', 'late', 'oldest_at', 'contested'])
    .select((of) => [
      of.fn.sum<number>('late').over().as('late_in_all'),
      of.fn.sum<number>('contested').over().as('contested_in_all'),
      of.fn.countAll<number>().over().as('practices'),
    ])
    .orderBy('late', 'desc')
    .orderBy('oldest_at')
    .orderBy('practice_id')
    .limit(most)
    .execute();
  const [first] = rows;
  return {
    late: Number(first?.late_in_all ?? 0),
    contested: Number(first?.contested_in_all ?? 0),
    practices: Number(first?.practices ?? 0),
    most: rows.map(({ practice_id: practiceId, name, town, slug, ...row }) => ({
      ...{ practiceId, name, town, slug },
      ...{ late: Number(row.late), contested: Number(row.contested) },
      oldestAt: row.oldest_at?.toString() ?? null,
    })),
  };
}
