import type { Keys } from '../database/service.ts';
import { markOf } from '../vault/mark.ts';
import { sameSecret } from '../vault/secret.ts';

const secretOf = (keys: Keys, enquiryId: string) => markOf(keys, 'held', enquiryId).toString('base64url');

/** What the browser that sent a held enquiry is given: it may send the letter again and correct the address, but read
 * and confirm nothing. */
export const heldToken = (keys: Keys, enquiryId: string): string =>
  `${enquiryId}.${secretOf(keys, enquiryId)}`;

/** The id of the enquiry of a token; null when it is none of ours. */
export function enquiryOfHeldToken(keys: Keys, token: string | undefined): string | null {
  const [id = '', secret = ''] = token?.split('.') ?? [];
  return sameSecret(secret, secretOf(keys, id)) ? id : null;
}
