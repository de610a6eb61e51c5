import type { PersonId } from '../../database/id.ts';
import type { Keys, Site } from '../../database/service.ts';
import { markOf } from '../../vault/mark.ts';
import { sameSecret } from '../../vault/secret.ts';

const secretOf = (keys: Keys, personId: PersonId) => markOf(keys, 'digest', personId).toString('base64url');

/** The address by which a member ends her weekly digest, with one click of her mail program too (RFC 8058). */
export const digestAddress = (keys: Keys, site: Site, personId: PersonId): string =>
  `${site.publicUrl}/digest/${personId}/${secretOf(keys, personId)}`;

/** Whether an address ends the digest of this person. */
export const isDigestAddress = (keys: Keys, personId: PersonId, secret: string): boolean =>
  sameSecret(secret, secretOf(keys, personId));
