import type { Updateable } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { Writing } from '../database/service.ts';

/** A link that leaves in a letter for the first time. */
export type LinkRow = {
  id: string;
  purpose: string;
  generation: number;
  personId: string | null;
  enquiryId: string | null;
  expiresAt: Temporal.Instant;
  /** The address that it proves, sealed with the key of its enquiry. */
  sealedAddress?: Buffer | null;
};

export type LetterRow = {
  id: string;
  kind: string;
  messageId: string;
  enquiryId: string | null;
  factNumber: number | null;
  personId: string | null;
  /** Its only link, or the first of a list. */
  linkId: string | null;
  /** The mark of the mailbox that it asks to prove itself. */
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

/** A link knows the letter that carries it where the letter does not know it: as a further one of a list. */
const linkValues = (link: LinkRow, at: Temporal.Instant, letterId: string | null) => ({
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

/** A link that no letter carries: nobody can open it, and it is counted as one that was sent. */
export const insertLink = (tx: Writing, link: LinkRow, at: Temporal.Instant) =>
  tx
    .insertInto('link')
    .values(linkValues(link, at, null))
    .execute();

/** Puts letters, at least one, into the outbox, due at once, in one statement with the links that they are the first
 * to carry; nothing where the same letter is there. */
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

export type Claimed = Omit<LetterRow, 'postedAt' | 'factNumber' | 'linkId' | 'mailboxMark'> & {
  tries: number;
  sealedKey: Buffer | null;
};

/** Claims the letters that are due, oldest first, until `until`: whoever dies with one leaves it to be tried
 * again then. What another worker holds is passed over. */
export async function claimLetters(
  tx: Writing,
  claim: { now: Temporal.Instant; until: Temporal.Instant; most: number },
): Promise<Claimed[]> {
  const rows = await tx
    .with('due', (db) =>
      db
        .selectFrom('letter')
        .select(['id', 'next_try_at as since'])
        .where('state', '=', 'waiting')
        .where('next_try_at', '<=', claim.now)
        .orderBy('next_try_at')
        .limit(claim.most)
        .forUpdate()
        .skipLocked(),
    )
    .with('claimed', (db) =>
      db
        .updateTable('letter')
        .from('due')
        .set((of) => ({ next_try_at: claim.until, tries: of('tries', '+', 1) }))
        .whereRef('letter.id', '=', 'due.id')
        .returning(['letter.id', 'kind', 'message_id', 'enquiry_id', 'person_id'])
        .returning(['sealed_recipient', 'sealed_message', 'tries', 'due.since']),
    )
    .selectFrom('claimed')
    .leftJoin('enquiry', 'enquiry.id', 'claimed.enquiry_id')
    .selectAll('claimed')
    .select('enquiry.sealed_key')
    .orderBy('claimed.since')
    .orderBy('claimed.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    messageId: row.message_id,
    enquiryId: row.enquiry_id,
    personId: row.person_id,
    sealedRecipient: row.sealed_recipient,
    sealedMessage: row.sealed_message,
    tries: row.tries,
    sealedKey: row.sealed_key,
  }));
}

/** Writes the end of a letter that still waits: accepted by the far server, or failed. False where somebody else has
 * settled it. */
export const settleLetter = (
  tx: Writing,
  id: string,
  end: { state: 'accepted' | 'failed'; reply: string; now: Temporal.Instant },
): Promise<boolean> =>
  changeWaiting(tx, id, { state: end.state, next_try_at: null, settled_at: end.now, last_reply: end.reply });

/** Puts a letter that still waits off to its next try. False where somebody else has settled it. */
export const deferLetter = (
  tx: Writing,
  id: string,
  reply: string,
  nextTryAt: Temporal.Instant,
): Promise<boolean> => changeWaiting(tx, id, { next_try_at: nextTryAt, last_reply: reply });

async function changeWaiting(tx: Writing, id: string, change: Updateable<DB['letter']>): Promise<boolean> {
  const changed = await tx
    .updateTable('letter')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
