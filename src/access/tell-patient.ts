import type { Within } from '../database/service.ts';
import type { OfferRule, WitnessRule } from '../enquiry/fact.ts';
import type { OpenEnquiry } from '../enquiry/open-enquiry.ts';
import type { Reason } from '../enquiry/why-now.ts';
import { post } from '../letters/post.ts';
import { type PatientNews, toPatientLetter } from '../letters/to-patient.letter.ts';
import { newLink } from './new-link.ts';

const offers: ReadonlySet<PatientNews> = new Set(['offer', 'refused-offer']);

/** Posts a letter to the patient about the last fact of her enquiry, with a link to her private page (S6a), or
 * to the other practices where it offers some; `because` says why it leaves now. */
export async function tellPatient(
  within: Within,
  enquiry: OpenEnquiry,
  news: PatientNews,
  because: Reason<OfferRule | WitnessRule> | null = null,
): Promise<void> {
  const { link, address } = newLink(within, {
    purpose: offers.has(news) ? 'offer' : 'patient',
    personId: null,
    enquiryId: enquiry.id,
  });
  const { patient, locale, practiceName } = enquiry;
  await post(within, {
    kind: `patient-${news}`,
    letter: toPatientLetter(news, {
      locale,
      name: patient.name,
      practiceName,
      address,
      because,
      daytime: within.policy.daytime,
    }),
    locale,
    to: { name: patient.name, address: patient.email, personId: null },
    enquiry: { id: enquiry.id, contentKey: enquiry.contentKey },
    factNumber: enquiry.standing.lastFact,
    newLinks: [link],
  });
}
