import type { EnquiryId, LetterId, LinkId, PersonId } from '../database/id.ts';
import { ring } from '../database/listen.ts';
import { newId } from '../database/new-id.ts';
import type { Within } from '../database/service.ts';
import { seal } from '../vault/seal.ts';
import { type Address, asMessage } from './as-message.ts';
import { insertLetters, type LinkRow } from './letter.table.ts';
import type { Letter } from './letter.ts';
import { messagePlace, recipientPlace } from './sealed-letter.ts';
import type { LetterKind } from './which-letter.ts';

export type Posting = {
  kind: LetterKind;
  letter: Letter;
  locale: 'fr' | 'en';
  /** `personId` is null for a patient. */
  to: Address & { personId: PersonId | null };
  /** The enquiry that it is about: its key encrypts the letter, so that erasing the one erases the other. */
  enquiry: { id: EnquiryId; contentKey: Buffer } | null;
  factNumber: number | null;
  /** The links that it is the first to contain: one, or one per item of its list. */
  newLinks?: readonly LinkRow[];
  /** A link of an earlier letter, repeated in this one. */
  linkId?: LinkId;
  /** The mark of the mailbox that it asks to verify: such letters are counted. */
  mailboxMark?: Buffer;
  /** When it is due; now by default. */
  leavesAt?: Temporal.Instant;
  /** One-click unsubscribe URL (RFC 8058). */
  unsubscribe?: string;
};

async function composed(within: Within, posting: Posting) {
  const { clock, chance, keys, site } = within;
  const id = newId<LetterId>(chance);
  const messageId = `<${id}@${site.mailDomain}>`;
  const leavesAt = posting.leavesAt ?? clock.now();
  const { name, address, personId } = posting.to;
  const message = await asMessage(posting.letter, {
    from: { name: 'Relais', address: site.mailFrom },
    to: { name, address },
    messageId,
    date: leavesAt,
    locale: posting.locale,
    unsubscribe: posting.unsubscribe ?? null,
  });
  const key = posting.enquiry?.contentKey ?? keys.seal;
  const { newLinks = [], linkId = newLinks[0]?.id ?? null } = posting;
  const letter = {
    id,
    kind: posting.kind,
    messageId,
    enquiryId: posting.enquiry?.id ?? null,
    factNumber: posting.factNumber,
    personId,
    linkId,
    mailboxMark: posting.mailboxMark ?? null,
    sealedRecipient: seal(key, chance, recipientPlace(id), address),
    sealedMessage: seal(key, chance, messagePlace(id), message),
    postedAt: leavesAt,
  };
  return { letter, newLinks };
}

/** Posts letters to the outbox, in the transaction of what they report, with the links that they are the first to
 * contain: rendered and encrypted once, each with one Message-ID, due at once or at a given moment. Idempotent: the
 * same letter about the same fact to the same person is posted once. */
export async function post(within: Within, ...postings: Posting[]): Promise<void> {
  if (postings.length === 0) return;
  await insertLetters(within.tx, await Promise.all(postings.map((posting) => composed(within, posting))));
  ring(within.tx, 'relais_letter');
}
