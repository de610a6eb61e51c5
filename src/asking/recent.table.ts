import type { Reading } from '../database/service.ts';
import { counting } from '../enquiry/tally.table.ts';
import type { RecentEnquiry } from './what-to-expect.ts';

const enough = 1000;

/** The last enquiries sent to a practice since a moment, the newest first, at most a thousand; those that were
 * withdrawn left out. */
export async function recentEnquiries(
  read: Reading,
  practiceId: string,
  since: Temporal.Instant,
): Promise<RecentEnquiry[]> {
  const rows = await counting(read)
    .select((of) => ['sent_at', 'handled_at', of('read_at', 'is not', null).as('read')])
    .where('practice_id', '=', practiceId)
    .where('sent_at', '>=', since)
    .where('withdrawn_at', 'is', null)
    .orderBy('sent_at', 'desc')
    .limit(enough)
    .execute();
  return rows.flatMap(({ sent_at: sentAt, handled_at: handledAt, read, served_elsewhere_at }) =>
    sentAt
      ? [
          {
            sentAt,
            read: Boolean(read),
            handledAt,
            withdrawnAt: null,
            servedElsewhereAt: served_elsewhere_at,
          },
        ]
      : [],
  );
}
