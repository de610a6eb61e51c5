import type { PersonId } from '../../database/id.ts';
import type { Keys, Site } from '../../database/service.ts';
import { markOf } from '../../vault/mark.ts';
import { sameSecret } from '../../vault/secret.ts';

const secretOf = (keys: Keys, personId: PersonId) => markOf(keys, 'digest', personId).toString('base64url');

/** The URL by which a member ends their weekly digest, also with the one click of a mail program (RFC 8058). */
export const digestAddress = (keys: Keys, site: Site, personId: PersonId): string =>
  `${site.publicUrl}/digest/${personId}/${secretOf(keys, personId)}`;

/** Whether a secret is that of the person’s digest URL. */
export const isDigestAddress = (keys: Keys, personId: PersonId, secret: string): boolean =>
  sameSecret(secret, secretOf(keys, personId));
