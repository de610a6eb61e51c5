import type { Keys, Service } from '../../database/service.ts';
import { seal, unseal } from '../../vault/seal.ts';
import type { MemberCaller } from '../caller/caller.ts';

const place = (caller: MemberCaller) => `search.${caller.person.id}`;

/** A search as it stands in a URL: encrypted for the member who made it, so that its words, which name patients, are in
 * no history, log or link that somebody else could read. */
export const sealSearch = async ({ keys, chance }: Service, caller: MemberCaller, search: string) =>
  seal(keys.seal, chance, place(caller), search).toString('base64url');

/** The words of an encrypted search; null if it is not this member’s. */
export function openSearch(keys: Keys, caller: MemberCaller, sealed: string): string | null {
  try {
    return unseal(keys.seal, place(caller), Buffer.from(sealed, 'base64url')).toString();
  } catch {
    return null;
  }
}
