import type { Within } from '../../database/service.ts';
import type { OpenEnquiry } from '../../enquiry/history/open-enquiry.ts';
import type { Letter } from '../../letters/letter.ts';
import type { AlertFacts } from '../../letters/new-enquiry.letter.ts';
import { type Posting, post } from '../../letters/post.ts';
import type { LetterKind } from '../../letters/which-letter.ts';
import type { Person } from '../../people/person.ts';
import { readingsToTell } from '../theirs/read-by-link.ts';
import { newLink } from './new-link.ts';

/** Posts an alert about the last fact of an enquiry to each given member, each with their own link (mission, point 1),
 * and with what unknown browsers have read by earlier ones (answering-203). */
export async function alertMembers(
  within: Within,
  enquiry: OpenEnquiry,
  members: readonly Person[],
  alert: { kind: LetterKind; letter: (facts: AlertFacts) => Letter },
): Promise<void> {
  const { id, contentKey, practiceName } = enquiry;
  const told = await readingsToTell(
    within,
    members.map((member) => member.id),
  );
  const alertOf = ({ id: personId, locale, name, email }: Person): Posting => {
    const { link, address, code } = newLink(within, { purpose: 'alert', personId, enquiryId: id });
    return {
      kind: alert.kind,
      letter: alert.letter({ locale, name, practiceName, address, code, readings: told.get(personId) ?? [] }),
      locale,
      to: { name, address: email, personId },
      enquiry: { id, contentKey },
      factNumber: enquiry.standing.lastFact,
      newLinks: [link],
    };
  };
  await post(within, ...members.map(alertOf));
}
