import type { EnquiryId } from '../database/id.ts';
import type { Chance, Keys } from '../database/service.ts';
import { seal, unseal } from './seal.ts';

const keyBytes = 32;
const place = (enquiryId: EnquiryId) => `enquiry.sealed_key.${enquiryId}`;

/** A new data key for the content of one enquiry, and its wrapped form for the row. */
export function newContentKey(keys: Keys, chance: Chance, enquiryId: EnquiryId) {
  const contentKey = chance.bytes(keyBytes);
  return { contentKey, sealedKey: seal(keys.seal, chance, place(enquiryId), contentKey) };
}

/** The key of an enquiry's content. Throws when the row's key was destroyed or belongs to another enquiry. */
export const contentKeyOf = (keys: Keys, enquiryId: EnquiryId, sealedKey: Buffer): Buffer =>
  unseal(keys.seal, place(enquiryId), sealedKey);
