import { sql } from 'kysely';
import type { EnquiryId, PracticeId } from '../database/id.ts';
import type { Reading, Writing } from '../database/service.ts';
import type { ClockColumns } from '../enquiry/history/enquiry.table.ts';
import { whereReceives } from '../people/receiving.table.ts';

/** The practice whose enquiry has been due longest, and that no other worker is processing; null if there is none. */
async function claimPractice(tx: Writing, now: Temporal.Instant): Promise<PracticeId | null> {
  const row = await tx
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select('practice.id')
    .where('enquiry.due_at', '<=', now)
    .orderBy('enquiry.due_at')
    .limit(1)
    .forNoKeyUpdate('practice')
    .skipLocked()
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Locks the practices that share recipients with one, so that each of their members gets one letter. Always in the
 * same order: two workers that meet wait, and neither holds a part of what the other has (no deadlock). */
async function claimNeighbours(tx: Writing, practiceId: PracticeId): Promise<PracticeId[]> {
  const linked = await sql<{ practice_id: PracticeId }>`
    with recursive linked (practice_id) as (
      select ${practiceId}::uuid
      union
      select theirs.practice_id
      from linked
      join membership ours on ours.practice_id = linked.practice_id and ${whereReceives('ours')}
      join membership theirs on theirs.person_id = ours.person_id and ${whereReceives('theirs')}
    )
    select practice_id from linked`.execute(tx);
  const ids = linked.rows.map((row) => row.practice_id);
  await tx
    .selectFrom('practice')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return ids;
}

/** Claims the enquiries that are due at the practice that has waited longest, and at those that share its people:
 * oldest first, up to a maximum. Those locked by another deed are skipped. */
export async function claimDue(
  tx: Writing,
  { now, most }: { now: Temporal.Instant; most: number },
): Promise<EnquiryId[]> {
  const practiceId = await claimPractice(tx, now);
  if (practiceId === null) return [];
  const rows = await tx
    .selectFrom('enquiry')
    .select('id')
    .where('due_at', '<=', now)
    .where('practice_id', 'in', await claimNeighbours(tx, practiceId))
    .orderBy('due_at')
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => row.id);
}

/** Sets when an enquiry is next due; null if never. */
export const saveDue = (tx: Writing, enquiryId: EnquiryId, dueAt: Temporal.Instant | null) =>
  tx.updateTable('enquiry').set({ due_at: dueAt }).where('id', '=', enquiryId).execute();

/** Locks a practice, as the sweep does before it acts: a change and an automatic act never overlap. */
export const lockPractice = (tx: Writing, practiceId: PracticeId) =>
  tx.selectFrom('practice').select('id').where('id', '=', practiceId).forNoKeyUpdate().execute();

/** Sets the moments of an enquiry's clock, after the practice has changed. */
export const saveClock = (tx: Writing, enquiryId: EnquiryId, { dueAt, lateAt }: ClockColumns) =>
  tx.updateTable('enquiry').set({ due_at: dueAt, late_at: lateAt }).where('id', '=', enquiryId).execute();

/** The enquiries of a practice that wait, and those whose patient is still to be asked, with their due moments. */
export async function waitingAt(
  read: Reading,
  practiceId: PracticeId,
): Promise<{ id: EnquiryId; dueAt: Temporal.Instant | null }[]> {
  const rows = await read
    .selectFrom('enquiry')
    .select(['id', 'due_at'])
    .where('practice_id', '=', practiceId)
    .where('sent_at', 'is not', null)
    .where((of) => of.or([of('waits_since', 'is not', null), of('due_at', 'is not', null)]))
    .orderBy('sent_at')
    .execute();
  return rows.map((row) => ({ id: row.id, dueAt: row.due_at }));
}
