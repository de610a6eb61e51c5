import type { Keys } from '../database/service.ts';
import { contentKeyOf } from '../vault/content-key.ts';

export const messagePlace = (letterId: string) => `letter.sealed_message.${letterId}`;
export const recipientPlace = (letterId: string) => `letter.sealed_recipient.${letterId}`;
export const replyPlace = (letterId: string) => `letter.sealed_reply.${letterId}`;

/** The key by which all of a letter is sealed: that of the enquiry that it is about, else the installation's. Throws when
 * that of its enquiry cannot be opened. */
export const keyOfLetter = (
  keys: Keys,
  { enquiryId, sealedKey }: { enquiryId: string | null; sealedKey: Buffer | null },
): Buffer => (enquiryId !== null && sealedKey ? contentKeyOf(keys, enquiryId, sealedKey) : keys.seal);
