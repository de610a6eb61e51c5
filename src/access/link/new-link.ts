import type { EnquiryId, PersonId } from '../../database/id.ts';
import { newLocator } from '../../database/new-id.ts';
import type { Keys, Site, Within } from '../../database/service.ts';
import type { LinkRow } from '../../letters/letter.table.ts';
import { linkCode, linkSecret } from '../../vault/secret.ts';
import { lasts } from '../session/session.ts';
import type { Link, LinkPurpose } from './link.ts';

/** The URL that a letter contains. The secret of an alert is in the fragment, which reaches no server log; that of a
 * patient in the path, because their page works without script. */
export function addressOf(keys: Keys, site: Site, link: Pick<Link, 'id' | 'purpose' | 'generation'>): string {
  const secret = linkSecret(keys, link.id, link.generation);
  if (link.purpose === 'alert') return `${site.publicUrl}/l/${link.id}#${secret}`;
  const door = link.purpose === 'invitation' ? 'invitation' : 'suivi';
  return `${site.publicUrl}/${door}/${link.id}/${secret}`;
}

export type NewLink = { link: LinkRow; address: string; code: string };

/** Makes a link for one letter, to be stored with it; valid for 30 days, an invitation for 7. */
export function newLink(
  { clock, chance, keys, site }: Within,
  to: { purpose: LinkPurpose; personId: PersonId | null; enquiryId: EnquiryId | null },
): NewLink {
  const id = newLocator(chance);
  const expiresAt = clock.now().add(to.purpose === 'invitation' ? lasts.invitation : lasts.link);
  const link = { ...to, id, generation: 1, expiresAt };
  return { link, address: addressOf(keys, site, link), code: linkCode(keys, id, 1) };
}
