import type { EnquiryId, LetterId, LinkId, PersonId } from '../database/id.ts';
import type { Writing } from '../database/service.ts';

/** A link that is sent for the first time. */
export type LinkRow = {
  id: LinkId;
  purpose: string;
  generation: number;
  personId: PersonId | null;
  enquiryId: EnquiryId | null;
  expiresAt: Temporal.Instant;
  /** The address that it verifies, encrypted with the key of its enquiry. */
  sealedAddress?: Buffer | null;
};

export type LetterRow = {
  id: LetterId;
  kind: string;
  messageId: string;
  enquiryId: EnquiryId | null;
  factNumber: number | null;
  personId: PersonId | null;
  /** Its only link, or the first of a list. */
  linkId: LinkId | null;
  /** The mark of the mailbox that it asks to verify. */
  mailboxMark?: Buffer | null;
  sealedRecipient: Buffer;
  sealedMessage: Buffer;
  postedAt: Temporal.Instant;
};

const letterValues = (letter: LetterRow) => ({
  id: letter.id,
  kind: letter.kind,
  message_id: letter.messageId,
  enquiry_id: letter.enquiryId,
  fact_number: letter.factNumber,
  person_id: letter.personId,
  link_id: letter.linkId,
  mailbox_mark: letter.mailboxMark ?? null,
  sealed_recipient: letter.sealedRecipient,
  sealed_message: letter.sealedMessage,
  posted_at: letter.postedAt,
  state: 'waiting',
  next_try_at: letter.postedAt,
});

/** A link refers to its letter if the letter does not refer to it: as a further one of a list. */
const linkValues = (link: LinkRow, at: Temporal.Instant, letterId: LetterId | null) => ({
  id: link.id,
  purpose: link.purpose,
  generation: link.generation,
  person_id: link.personId,
  enquiry_id: link.enquiryId,
  created_at: at,
  expires_at: link.expiresAt,
  sealed_address: link.sealedAddress ?? null,
  letter_id: letterId,
});

/** A link that no letter contains: nobody can open it, and it counts as sent. */
export const insertLink = (tx: Writing, link: LinkRow, at: Temporal.Instant) =>
  tx
    .insertInto('link')
    .values(linkValues(link, at, null))
    .execute();

/** Inserts letters, at least one, into the outbox, due at once, in one statement with the links that they are the
 * first to contain; does nothing if the same letter is there. */
export async function insertLetters(
  tx: Writing,
  letters: readonly { letter: LetterRow; newLinks: readonly LinkRow[] }[],
): Promise<void> {
  const links = letters.flatMap(({ letter, newLinks }) =>
    newLinks.map((link) => linkValues(link, letter.postedAt, link.id === letter.linkId ? null : letter.id)),
  );
  const withLinks: Pick<Writing, 'insertInto'> =
    links.length > 0 ? tx.with('link_row', (db) => db.insertInto('link').values(links)) : tx;
  await withLinks
    .insertInto('letter')
    .values(letters.map(({ letter }) => letterValues(letter)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
