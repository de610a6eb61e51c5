import type { Reading } from '../database/service.ts';
import type { RecentEnquiry } from './what-to-expect.ts';

const enough = 100;

/** The last enquiries sent to a practice since a moment, the newest first, at most a hundred; those that were
 * withdrawn left out. */
export async function recentEnquiries(
  read: Reading,
  practiceId: string,
  since: Temporal.Instant,
): Promise<RecentEnquiry[]> {
  const rows = await read
    .selectFrom('enquiry')
    .select(['sent_at', 'first_read_at', 'handled_at'])
    .where('practice_id', '=', practiceId)
    .where('sent_at', '>=', since)
    .where('withdrawn_at', 'is', null)
    .orderBy('sent_at', 'desc')
    .limit(enough)
    .execute();
  return rows.flatMap(({ sent_at: sentAt, first_read_at: readAt, handled_at: handledAt }) =>
    sentAt ? [{ sentAt, readAt, handledAt, withdrawnAt: null, servedElsewhereAt: null }] : [],
  );
}
