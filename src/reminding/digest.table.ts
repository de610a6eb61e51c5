import type { PersonId, PracticeId } from '../database/id.ts';
import type { Writing } from '../database/service.ts';
import { whereReceives } from '../people/receiving.table.ts';
import type { QuietHours } from './when-to-nudge.ts';

/** Locks the next people, by id, who have a password (reminding-112), want a digest and have had none this week, and
 * who have been recipients in a time zone since before the week began; those locked by another worker are skipped. */
export async function claimDigests(
  tx: Writing,
  of: { zone: string; week: string; memberBefore: Temporal.Instant; after: PersonId | null; most: number },
): Promise<{ id: PersonId; quiet: QuietHours | null }[]> {
  const { zone, week, memberBefore, after, most } = of;
  const rows = await tx
    .selectFrom('person')
    .select(['person.id', 'person.quiet_from', 'person.quiet_to'])
    .where('person.digest', '=', true)
    .where('person.digest_week', '<', week)
    .where('person.password_hash', 'is not', null)
    .$if(after !== null, (query) => query.where('person.id', '>', after!))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership')
          .innerJoin('practice', 'practice.id', 'membership.practice_id')
          .select('practice.id')
          .whereRef('membership.person_id', '=', 'person.id')
          .where(whereReceives('membership'))
          .where('membership.since', '<', memberBefore)
          .where('practice.zone', '=', zone),
      ),
    )
    .orderBy('person.id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ id, quiet_from: from, quiet_to: to }) => ({
    id,
    quiet: from && to ? { from, to } : null,
  }));
}

/** The time zones of the directory. */
export async function zones(tx: Writing): Promise<string[]> {
  const rows = await tx.selectFrom('practice').select('zone').distinct().orderBy('zone').execute();
  return rows.map((row) => row.zone);
}

export const saveDigestWeek = (tx: Writing, personId: PersonId, week: string) =>
  tx.updateTable('person').set({ digest_week: week }).where('id', '=', personId).execute();

export type WeekOfPractice = {
  waiting: number;
  oldestAt: Temporal.Instant | null;
  received: number;
  handled: number;
};

/** Figures of a practice: how many wait, whichever their wait, since when (reminding-321), and what was received and handled since a moment. */
export async function weekOfPractice(
  tx: Writing,
  practiceId: PracticeId,
  since: Temporal.Instant,
): Promise<WeekOfPractice> {
  const waiting = await tx
    .selectFrom('enquiry')
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.min('waits_since').as('oldest')])
    .where('practice_id', '=', practiceId)
    .where('waits_since', 'is not', null)
    .executeTakeFirstOrThrow();
  const week = await tx
    .selectFrom('enquiry')
    .select((of) => [
      of.fn.countAll<number>().as('received'),
      of.fn.count<number>('handled_at').as('handled'),
    ])
    .where('practice_id', '=', practiceId)
    .where('sent_at', '>=', since)
    .executeTakeFirstOrThrow();
  return { waiting: waiting.count, oldestAt: waiting.oldest, ...week };
}
