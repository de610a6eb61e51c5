import type { Writing } from '../database/service.ts';
import { isOfMailbox } from '../enquiry/mailbox.table.ts';

/** How many offer letters were posted to a mailbox since a moment. */
export async function offerLettersSince(
  tx: Writing,
  mailbox: Buffer,
  since: Temporal.Instant,
): Promise<number> {
  const { count } = await tx
    .selectFrom('enquiry')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where(isOfMailbox(mailbox))
    .where('offer_letter_at', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}
