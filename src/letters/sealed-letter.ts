import type { EnquiryId, LetterId } from '../database/id.ts';
import type { Keys } from '../database/service.ts';
import { contentKeyOf } from '../vault/content-key.ts';

export const messagePlace = (letterId: LetterId) => `letter.sealed_message.${letterId}`;
export const recipientPlace = (letterId: LetterId) => `letter.sealed_recipient.${letterId}`;
export const replyPlace = (letterId: LetterId) => `letter.sealed_reply.${letterId}`;

/** The key that encrypts all of a letter: that of its enquiry, otherwise the installation's. Throws when the key of
 * its enquiry cannot be decrypted. */
export const keyOfLetter = (
  keys: Keys,
  { enquiryId, sealedKey }: { enquiryId: EnquiryId | null; sealedKey: Buffer | null },
): Buffer => (enquiryId !== null && sealedKey ? contentKeyOf(keys, enquiryId, sealedKey) : keys.seal);
