import type { PersonId } from '../database/id.ts';
import type { Service } from '../database/service.ts';
import { seal, unseal } from '../vault/seal.ts';

/** A form that could not be taken now, with everything that was typed into it, so that it can be sent again. */
export type KeptForm = { action: string; fields: [name: string, value: string][] };

const place = (personId: PersonId) => `kept-form.${personId}`;

/** Seals the form of a member whose session has ended, so that it can pass through a page on which somebody else may
 * sign in. It opens for her alone. */
export const sealForm = (
  { keys, chance }: Pick<Service, 'keys' | 'chance'>,
  personId: PersonId,
  form: KeptForm,
): string => seal(keys.seal, chance, place(personId), JSON.stringify(form)).toString('base64url');

/** Opens what was sealed for a person; null for anybody else, and where nothing was. */
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
