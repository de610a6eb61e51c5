import type { PersonId } from '../database/id.ts';
import type { Service } from '../database/service.ts';
import { seal, unseal } from '../vault/seal.ts';

/** A form that could not be accepted now, with everything typed into it, so that it can be sent again. */
export type KeptForm = { action: string; fields: [name: string, value: string][] };

const place = (personId: PersonId) => `kept-form.${personId}`;

/** Encrypts the form of a member whose session has ended, so that it can pass through a sign-in page on which somebody
 * else may sign in. Only its author can decrypt it (desk-3). */
export const sealForm = (
  { keys, chance }: Pick<Service, 'keys' | 'chance'>,
  personId: PersonId,
  form: KeptForm,
): string => seal(keys.seal, chance, place(personId), JSON.stringify(form)).toString('base64url');

/** Decrypts such a form for a person; null for anybody else, or if it is invalid. */
export function unsealForm(
  { keys }: Pick<Service, 'keys'>,
  personId: PersonId,
  sealed: string,
): KeptForm | null {
  if (!sealed) return null;
  try {
    return JSON.parse(unseal(keys.seal, place(personId), Buffer.from(sealed, 'base64url')).toString());
  } catch {
    return null;
  }
}
