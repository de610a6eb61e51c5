import type { Reading } from '../database/service.ts';
import type { Counting } from '../enquiry/is-counted.ts';
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
  const rows = await read
    .selectFrom('enquiry_tally')
    .select((of) => [
      'sent_at',
      of('read_at', 'is not', null).as('read'),
      of('handled_at', 'is not', null).as('handled'),
    ])
    .where('practice_id', '=', practiceId)
    .where('sent_at', '>=', since)
    .where('withdrawn_at', 'is', null)
    .orderBy('sent_at', 'desc')
    .limit(enough)
    .execute();
  return rows.flatMap(({ sent_at: sentAt, ...row }) =>
    sentAt ? [{ sentAt, read: Boolean(row.read), handled: Boolean(row.handled) }] : [],
  );
}

/** The same enquiries, as they enter the figures. */
export async function recentFigures(
  read: Reading,
  practiceId: string,
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
