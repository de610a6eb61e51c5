import type { Reading } from '../database/service.ts';
import { whereMailbox } from '../enquiry/search/mailbox.table.ts';

/** The enquiry that a form has already created; null if none. */
export async function enquiryOfSubmission(read: Reading, submission: string) {
  const row = await read
    .selectFrom('enquiry')
    .select(['id', 'submission_mark', 'sent_at'])
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row ? { id: row.id, mark: row.submission_mark, held: row.sent_at === null } : null;
}

/** How many enquiries came from one mailbox, and how many from one network, each since its moment. Those that came from
 * an offer are not counted. */
export async function countRecent(
  read: Reading,
  mailbox: { mark: Buffer; since: Temporal.Instant },
  network: { mark: Buffer; since: Temporal.Instant },
): Promise<{ fromAddress: number; fromNetwork: number }> {
  const counted = await read
    .selectNoFrom(({ selectFrom }) => {
      const since = (moment: Temporal.Instant) =>
        selectFrom('enquiry')
          .select((of) => of.fn.countAll<number>().as('count'))
          .where('asked_at', '>', moment)
          .where('first_id', 'is', null);
      return [
        since(mailbox.since).where(whereMailbox(mailbox.mark)).as('mailbox'),
        since(network.since).where('sender_mark', '=', network.mark).as('network'),
      ];
    })
    .executeTakeFirstOrThrow();
  return { fromAddress: counted.mailbox ?? 0, fromNetwork: counted.network ?? 0 };
}
