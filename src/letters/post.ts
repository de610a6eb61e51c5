import { ring } from '../database/listen.ts';
import type { Within } from '../database/service.ts';
import { seal } from '../vault/seal.ts';
import { type Address, asMessage } from './as-message.ts';
import { carryLinks, insertLetter } from './letter.table.ts';
import type { Letter } from './letter.ts';

export type Posting = {
  kind: string;
  letter: Letter;
  locale: 'fr' | 'en';
  /** `personId` is null for a patient. */
  to: Address & { personId: string | null };
  /** The enquiry that it is about: its key seals the letter, so that erasing the one erases the other. */
  enquiry: { id: string; contentKey: Buffer } | null;
  factNumber: number | null;
  linkId: string | null;
  /** Where one click ends letters of this kind (RFC 8058). */
  unsubscribe?: string;
  /** The further links of a letter that lists several things. */
  moreLinkIds?: readonly string[];
};

export const messagePlace = (letterId: string) => `letter.sealed_message.${letterId}`;
export const recipientPlace = (letterId: string) => `letter.sealed_recipient.${letterId}`;

/** Posts a letter in the transaction of what it tells: rendered and sealed once, under one Message-ID, due at
 * once. The same letter about the same fact to the same person is posted once. */
export async function post(within: Within, posting: Posting): Promise<void> {
  const { tx, clock, chance, keys, site } = within;
  const id = chance.uuid();
  const messageId = `<${id}@${site.mailDomain}>`;
  const now = clock.now();
  const { name, address, personId } = posting.to;
  const message = await asMessage(posting.letter, {
    from: { name: 'Relais', address: site.mailFrom },
    to: { name, address },
    messageId,
    date: now,
    locale: posting.locale,
    unsubscribe: posting.unsubscribe ?? null,
  });
  const key = posting.enquiry?.contentKey ?? keys.seal;
  await insertLetter(tx, {
    id,
    kind: posting.kind,
    messageId,
    enquiryId: posting.enquiry?.id ?? null,
    factNumber: posting.factNumber,
    personId,
    linkId: posting.linkId,
    sealedRecipient: seal(key, chance, recipientPlace(id), address),
    sealedMessage: seal(key, chance, messagePlace(id), message),
    postedAt: now,
  });
  if (posting.moreLinkIds?.length) await carryLinks(tx, id, posting.moreLinkIds);
  ring(tx, 'relais_letter');
}
