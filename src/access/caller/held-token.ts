import type { EnquiryId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import type { Keys, Service } from '../../database/service.ts';
import { markOf } from '../../vault/mark.ts';
import { sameSecret } from '../../vault/secret.ts';
import type { SenderCaller } from './caller.ts';

const secretOf = (keys: Keys, enquiryId: EnquiryId) => markOf(keys, 'held', enquiryId).toString('base64url');

/** The token for the browser that sent a held enquiry: it can have the letter sent again and correct the address, but
 * read and confirm nothing. */
export const heldToken = (keys: Keys, enquiryId: EnquiryId): string =>
  `${enquiryId}.${secretOf(keys, enquiryId)}`;

/** The caller that a held token stands for; null if it is not signed by us. */
export function senderCaller(
  { keys }: Pick<Service, 'keys'>,
  token: string | undefined,
): SenderCaller | null {
  const [enquiryId = '', secret = ''] = token?.split('.') ?? [];
  if (!isId<EnquiryId>(enquiryId) || !sameSecret(secret, secretOf(keys, enquiryId))) return null;
  return { kind: 'sender', enquiryId } as SenderCaller;
}
