import type { Within } from '../database/service.ts';
import type { OpenEnquiry } from '../enquiry/open-enquiry.ts';
import type { Letter } from '../letters/letter.ts';
import type { AlertFacts } from '../letters/new-enquiry.letter.ts';
import { post } from '../letters/post.ts';
import type { Person } from '../people/person.ts';
import { newLink } from './new-link.ts';

/** Posts an alert of the last fact of an enquiry to each of the members who are told, each with a link of her own
 * (S1a). */
export async function alertMembers(
  within: Within,
  enquiry: OpenEnquiry,
  members: readonly Person[],
  alert: { kind: string; letter: (facts: AlertFacts) => Letter },
): Promise<void> {
  const { practiceName } = enquiry;
  for (const member of members) {
    const { id, address, code } = await newLink(within, {
      purpose: 'alert',
      personId: member.id,
      enquiryId: enquiry.id,
    });
    const { locale, name } = member;
    await post(within, {
      kind: alert.kind,
      letter: alert.letter({ locale, name, practiceName, address, code }),
      locale,
      to: { name, address: member.email, personId: member.id },
      enquiry: { id: enquiry.id, contentKey: enquiry.contentKey },
      factNumber: enquiry.standing.lastFact,
      linkId: id,
    });
  }
}
