import { type Service, transact } from '../../database/service.ts';
import { openEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { freshLinkLetter } from '../../letters/fresh-link.letter.ts';
import { post } from '../../letters/post.ts';
import { personById } from '../../people/person.table.ts';
import { linkCode } from '../../vault/secret.ts';
import { lasts } from '../session/session.ts';
import { linkById, startGeneration } from './link.table.ts';
import { isLive } from './link.ts';
import { addressOf } from './new-link.ts';
import { isProven } from './tell-patient.ts';

/** Sends a fresh link to the address of an old one, for the same enquiry: the same secret while it is valid (link-5), a
 * new one afterwards (link-6), and at most one letter per secret. The result tells nothing: an unknown locator, or that
 * of a member who has left, sends nothing (link-7). */
export const renewLink = (service: Service, locator: string): Promise<void> =>
  transact(service, async (within) => {
    const { tx, clock, keys, site } = within;
    const link = await linkById(tx, locator);
    if (!link?.enquiryId || link.endedAt !== null || link.purpose === 'address') return;
    const enquiry = await openEnquiry(within, link.enquiryId);
    if (!enquiry) return;
    const member = link.personId ? await personById(tx, link.personId) : null;
    if (link.personId && !member?.memberships.some((m) => m.practiceId === enquiry.practiceId)) return;
    const now = clock.now();
    const next = isLive(link, now) ? link : { ...link, generation: link.generation + 1 };
    if (next !== link) await startGeneration(tx, link, now.add(lasts.link));
    const name = (await isProven(tx, enquiry)) ? enquiry.patient.name : null;
    const to = member ?? { name, email: enquiry.patient.email, locale: enquiry.locale };
    await post(within, {
      kind: `fresh-link-${next.generation}`,
      letter: freshLinkLetter({
        locale: to.locale,
        name: to.name,
        practiceName: enquiry.practiceName,
        address: addressOf(keys, site, next),
        code: member ? linkCode(keys, next.id, next.generation) : null,
      }),
      locale: to.locale,
      to: { name: to.name ?? '', address: to.email, personId: member?.id ?? null },
      enquiry: { id: enquiry.id, contentKey: enquiry.contentKey },
      factNumber: null,
      linkId: link.id,
    });
  });
