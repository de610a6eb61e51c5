import type { Writing } from '../database/service.ts';
import { whereMailbox } from '../enquiry/search/mailbox.table.ts';

/** How many offer letters were posted to a mailbox since a moment. */
export async function offerLettersSince(
  tx: Writing,
  mailbox: Buffer,
  since: Temporal.Instant,
): Promise<number> {
  const { count } = await tx
    .selectFrom('enquiry')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where(whereMailbox(mailbox))
    .where('offer_letter_at', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}
