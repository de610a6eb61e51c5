import { type ExpressionBuilder, sql, type Updateable, type UpdateObject } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { Writing } from '../database/service.ts';
import type { About } from './what-a-reply-means.ts';

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
  /** By which it is held until then, and how many times in a row, with this one, nobody has recorded what became of it. */
  claim: string;
  until: Temporal.Instant;
  unrecorded: number;
  tries: number;
  /** Whom the last reply was about. */
  about: About | null;
  sealedKey: Buffer | null;
};

const mostDoublings = 5;

/** Claims the letters that are due, oldest first, for as long as `lease`: whoever dies with one leaves it to be tried
 * again then, and the lease doubles each time that nothing was recorded. What another worker holds is passed over. */
export async function claimLetters(
  tx: Writing,
  {
    claim,
    now,
    lease,
    most,
  }: { claim: string; now: Temporal.Instant; lease: Temporal.Duration; most: number },
): Promise<Claimed[]> {
  const seconds = lease.total('seconds');
  const rows = await tx
    .with('due', (db) =>
      db
        .selectFrom('letter')
        .select(['id', 'next_try_at as since'])
        .where('state', '=', 'waiting')
        .where('next_try_at', '<=', now)
        .orderBy('next_try_at')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .with('claimed', (db) =>
      db
        .updateTable('letter')
        .from('due')
        .set((of) => ({
          claim,
          next_try_at: sql`${now}::timestamptz + make_interval(secs => ${seconds}::float8 * power(2, least(letter.unrecorded, ${mostDoublings}::int)))`,
          tries: of('tries', '+', 1),
          unrecorded: of('letter.unrecorded', '+', 1),
        }))
        .whereRef('letter.id', '=', 'due.id')
        .returning([
          'letter.id',
          'kind',
          'message_id',
          'enquiry_id',
          'person_id',
          'next_try_at',
          'unrecorded',
        ])
        .returning(['sealed_recipient', 'sealed_message', 'tries', 'reply_about', 'due.since']),
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
    claim,
    until: row.next_try_at ?? now,
    unrecorded: row.unrecorded,
    tries: row.tries,
    about: row.reply_about as About | null,
    sealedKey: row.sealed_key,
  }));
}

/** The last reply to a letter, and whom it is about; null where that says nothing. */
export type Reply = { sealedReply: Buffer; about: About | null };

const replied = ({ sealedReply, about }: Reply) => ({
  ...{ sealed_reply: sealedReply, reply_about: about, last_reply: null },
  ...{ claim: null, unrecorded: 0 },
});

/** Writes that the far server has taken a letter that still waits, whoever holds it by now: it travels no more. False
 * where somebody else has settled it. */
export const acceptLetter = (
  tx: Writing,
  id: string,
  end: Reply & { now: Temporal.Instant },
): Promise<boolean> =>
  changeWaiting(tx, id, null, {
    ...replied(end),
    ...{ state: 'accepted', next_try_at: null, settled_at: end.now },
  });

/** Gives up a letter that is still held by a claim. False where it is not. */
export const failLetter = (
  tx: Writing,
  { id, claim }: Held,
  end: Reply & { now: Temporal.Instant },
): Promise<boolean> =>
  changeWaiting(tx, id, claim, {
    ...replied(end),
    ...{ state: 'failed', next_try_at: null, settled_at: end.now },
  });

/** Puts a letter that is still held by a claim off to its next try. False where it is not. */
export const deferLetter = (
  tx: Writing,
  { id, claim }: Held,
  later: Reply & { nextTryAt: Temporal.Instant },
): Promise<boolean> => changeWaiting(tx, id, claim, { ...replied(later), next_try_at: later.nextTryAt });

/** Lets go of a letter that is still held by a claim, as if it had not been tried. */
export const giveBackLetter = (tx: Writing, { id, claim }: Held, now: Temporal.Instant): Promise<boolean> =>
  changeWaiting(tx, id, claim, (of) => ({
    ...{ claim: null, next_try_at: now },
    tries: of('tries', '-', 1),
    unrecorded: of('unrecorded', '-', 1),
  }));

type Held = Pick<Claimed, 'id' | 'claim'>;
type Change = Updateable<DB['letter']>;

async function changeWaiting(
  tx: Writing,
  id: string,
  claim: string | null,
  change: Change | ((of: ExpressionBuilder<DB, 'letter'>) => UpdateObject<DB, 'letter'>),
): Promise<boolean> {
  const changed = await tx
    .updateTable('letter')
    .set(change as UpdateObject<DB, 'letter'>)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .$if(claim !== null, (query) => query.where('claim', '=', claim))
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
