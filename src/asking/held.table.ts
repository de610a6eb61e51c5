import type { EnquiryId } from '../database/id.ts';
import type { Reading, Writing } from '../database/service.ts';
import { whereMailbox } from '../enquiry/search/mailbox.table.ts';

const asks = 'patient-confirm';
const pageLength = 20;

/** When a mailbox was, or will be, asked for proof since a moment: to confirm an enquiry, or to be the new address of
 * one. Letters that bounced count too (asking-15). */
export async function confirmationLetters(
  read: Reading,
  mailbox: Buffer,
  since: Temporal.Instant,
): Promise<Temporal.Instant[]> {
  const rows = await read
    .selectFrom('letter')
    .select('letter.posted_at')
    .where('letter.mailbox_mark', '=', mailbox)
    .where('letter.posted_at', '>', since)
    .execute();
  return rows.map((row) => row.posted_at);
}

/** Deletes the confirmation letter of an enquiry if it has not been sent yet; false if there is none. */
export async function withdrawConfirmation(
  tx: Writing,
  enquiryId: EnquiryId,
  now: Temporal.Instant,
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('letter')
    .where('enquiry_id', '=', enquiryId)
    .where('kind', '=', asks)
    .where('state', '=', 'waiting')
    .where('posted_at', '>', now)
    .executeTakeFirst();
  return gone.numDeletedRows > 0n;
}

/** What is shown of a held enquiry on the page of another one of its mailbox: no content. */
export type HeldEnquiry = { id: EnquiryId; practiceName: string; zone: string; askedAt: string };
/** The cursor: the last one shown, by the moment at which it was asked. */
export type HeldBefore = { at: Temporal.Instant; id: EnquiryId };

/** The held enquiries of a mailbox that have had no letter yet, the newest first, twenty at a time (asking-14). */
export async function heldWithoutLetter(
  read: Reading,
  mailbox: Buffer,
  now: Temporal.Instant,
  before: HeldBefore | null,
): Promise<HeldEnquiry[]> {
  const rows = await read
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select(['enquiry.id', 'practice.name', 'practice.zone', 'enquiry.asked_at'])
    .where('enquiry.sent_at', 'is', null)
    .where(whereMailbox(mailbox))
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('letter')
            .select('letter.id')
            .whereRef('letter.enquiry_id', '=', 'enquiry.id')
            .where('letter.kind', '=', asks)
            .where('letter.mailbox_mark', '=', mailbox)
            .where('letter.posted_at', '<=', now),
        ),
      ),
    )
    .$if(before !== null, (query) =>
      query.where((of) =>
        of(of.refTuple('enquiry.asked_at', 'enquiry.id'), '<', of.tuple(before!.at, before!.id)),
      ),
    )
    .orderBy('enquiry.asked_at', 'desc')
    .orderBy('enquiry.id', 'desc')
    .limit(pageLength)
    .execute();
  return rows.map(({ id, name, zone, asked_at }) => ({
    id,
    practiceName: name,
    zone,
    askedAt: asked_at.toString(),
  }));
}

/** Whether an enquiry has the address of a mailbox. */
export async function isFromMailbox(read: Reading, enquiryId: EnquiryId, mailbox: Buffer): Promise<boolean> {
  const row = await read
    .selectFrom('enquiry')
    .select('id')
    .where('id', '=', enquiryId)
    .where(whereMailbox(mailbox))
    .executeTakeFirst();
  return row !== undefined;
}
