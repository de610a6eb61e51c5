import type { PracticeId } from '../database/id.ts';
import type { Reading } from '../database/service.ts';
import { counting } from '../enquiry/figures/tally.table.ts';
import type { Counting } from '../enquiry/figures/why-left-out.ts';
import type { RecentEnquiry } from './what-to-expect.ts';

const enough = 1000;

/** The period in which enquiries were sent. */
export type Sent = { since: Temporal.Instant; until: Temporal.Instant };

/** The last enquiries sent to a practice, the newest first, at most `most` (by default 1000), without those that were
 * withdrawn. */
export async function recentEnquiries(
  read: Reading,
  practiceId: PracticeId,
  { since, until }: Sent,
  most = enough,
): Promise<RecentEnquiry[]> {
  const rows = await read
    .selectFrom('enquiry_tally')
    .select((of) => [
      'sent_at',
      of('read_at', 'is not', null).as('read'),
      of('handled_at', 'is not', null).as('handled'),
    ])
    .where('practice_id', '=', practiceId)
    .where('sent_at', '>=', since)
    .where('sent_at', '<=', until)
    .where('withdrawn_at', 'is', null)
    .orderBy('sent_at', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ sent_at: sentAt, ...row }) =>
    sentAt ? [{ sentAt, read: Boolean(row.read), handled: Boolean(row.handled) }] : [],
  );
}

/** The last 1000 enquiries sent to a practice since a moment, as its figures count them. */
export async function recentFigures(
  read: Reading,
  practiceId: PracticeId,
  since: Temporal.Instant,
): Promise<Counting[]> {
  const rows = await counting(read)
    .select(['sent_at', 'handled_at'])
    .where('practice_id', '=', practiceId)
    .where('sent_at', '>=', since)
    .where('withdrawn_at', 'is', null)
    .orderBy('sent_at', 'desc')
    .limit(enough)
    .execute();
  return rows.flatMap(({ sent_at: sentAt, handled_at: handledAt, served_elsewhere_at: servedElsewhereAt }) =>
    sentAt ? [{ sentAt, handledAt, withdrawnAt: null, servedElsewhereAt }] : [],
  );
}
