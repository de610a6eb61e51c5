import type { Within } from '../../database/service.ts';
import { invitationLetter } from '../../letters/invitation.letter.ts';
import { post } from '../../letters/post.ts';
import type { Person } from '../../people/person.ts';
import { endInvitations } from '../link/link.table.ts';
import { newLink } from '../link/new-link.ts';

/** Sends a person the letter from which they set their password; an earlier invitation becomes invalid (session-6). */
export async function invite(within: Within, person: Person, practiceName: string | null): Promise<void> {
  await endInvitations(within.tx, person.id, within.clock.now());
  const { link, address } = newLink(within, {
    purpose: 'invitation',
    personId: person.id,
    enquiryId: null,
  });
  await post(within, {
    kind: 'invitation',
    letter: invitationLetter({ locale: person.locale, name: person.name, practiceName, address }),
    locale: person.locale,
    to: { name: person.name, address: person.email, personId: person.id },
    enquiry: null,
    factNumber: null,
    newLinks: [link],
  });
}
