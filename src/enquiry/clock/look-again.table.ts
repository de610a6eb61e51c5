import type { PracticeId } from '../../database/id.ts';
import type { Writing } from '../../database/service.ts';

/** Makes every enquiry that waits at some practices, or whose patient is still to be asked, due now: the next sweep finds
 * out what is due, if anything, and when. */
export async function lookAgainAt(
  tx: Writing,
  practiceIds: readonly PracticeId[],
  now: Temporal.Instant,
): Promise<void> {
  if (practiceIds.length === 0) return;
  await tx
    .updateTable('enquiry')
    .set({ due_at: now })
    .where('practice_id', 'in', practiceIds)
    .where('sent_at', 'is not', null)
    .where((of) =>
      of.or([of('due_at', '>', now), of.and([of('due_at', 'is', null), of('waits_since', 'is not', null)])]),
    )
    .execute();
}
