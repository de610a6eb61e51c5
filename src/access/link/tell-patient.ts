import type { EnquiryId } from '../../database/id.ts';
import type { Within, Writing } from '../../database/service.ts';
import type { Reason } from '../../enquiry/clock/why-now.ts';
import type { OfferRule, WitnessRule } from '../../enquiry/facts/reasons.ts';
import type { OpenEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { mailboxMarkOf } from '../../enquiry/search/alike.ts';
import { post } from '../../letters/post.ts';
import { type PatientFacts, type PatientNews, toPatientLetter } from '../../letters/to-patient.letter.ts';
import { cameByLetter } from '../session/session.table.ts';
import { newLink } from './new-link.ts';

const offers: ReadonlySet<PatientNews> = new Set(['offer', 'refused-offer', 'nobody-receives']);

/** Whether the patient’s address is proven: a link of a letter to this enquiry, or to the first of its group, was
 * opened. Until then the name may be an advertisement, and no letter to this address contains it (asking-18). */
export const isProven = (
  tx: Writing,
  { id, standing }: Pick<OpenEnquiry, 'id' | 'standing'>,
): Promise<boolean> => cameByLetter(tx, standing.first === null ? [id] : [id, standing.first]);

/** What a letter to the patient says besides its news. */
type More = {
  /** The enquiry to which its link leads; its own by default. */
  opens?: EnquiryId;
  /** Why it leaves now. */
  because?: PatientFacts['because'];
  /** The enquiry that a duplicate repeats. */
  first?: PatientFacts['first'];
  leavesAt?: Temporal.Instant;
};

/** Posts a letter to the patient about the last fact of their enquiry; it leaves now unless `leavesAt` is later. */
export async function postToPatient(
  within: Within,
  enquiry: OpenEnquiry,
  news: PatientNews,
  { opens = enquiry.id, because = null, first = null, leavesAt = within.clock.now() }: More,
): Promise<void> {
  const { link, address } = newLink(within, {
    purpose: offers.has(news) ? 'offer' : 'patient',
    personId: null,
    enquiryId: opens,
  });
  const { patient, locale, practiceName, zone } = enquiry;
  const name = (await isProven(within.tx, enquiry)) ? patient.name : null;
  await post(within, {
    kind: `patient-${news}`,
    letter: toPatientLetter(news, {
      locale,
      name,
      practiceName,
      wroteAt: enquiry.standing.wait?.since ?? enquiry.standing.askedAt,
      zone,
      address,
      because,
      first,
      daytime: within.policy.daytime,
    }),
    locale,
    to: { name: name ?? '', address: patient.email, personId: null },
    enquiry: { id: enquiry.id, contentKey: enquiry.contentKey },
    factNumber: enquiry.standing.lastFact,
    newLinks: [link],
    ...(news === 'confirm' && { mailboxMark: mailboxMarkOf(within.keys, patient.email) }),
    leavesAt,
  });
}

/** Posts a letter to the patient about the last fact of their enquiry, with a link to their page, or to the offer if
 * there is one. `because` is the reason why it is sent now; it is sent now unless `leavesAt` is later. */
export const tellPatient = (
  within: Within,
  enquiry: OpenEnquiry,
  news: Exclude<PatientNews, 'duplicate'>,
  because: Reason<OfferRule | WitnessRule> | null = null,
  leavesAt: Temporal.Instant = within.clock.now(),
): Promise<void> => postToPatient(within, enquiry, news, { because, leavesAt });
