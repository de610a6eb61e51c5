import type { Caller } from '../access/caller.ts';
import { tellPatient } from '../access/tell-patient.ts';
import type { Service, Within } from '../database/service.ts';
import type { RefusalReason } from '../enquiry/fact.ts';
import type { OpenEnquiry } from '../enquiry/open-enquiry.ts';
import { offer } from '../offering/offer.ts';
import { type Handled, type Handling, handle } from './handle.ts';

/** Tells the patient what each reason tells her (READINGS 5): spam nobody, a duplicate where her enquiry is
 * followed up, the others that she may ask elsewhere, by one letter that also offers. */
async function tell(within: Within, enquiry: OpenEnquiry, reason: RefusalReason): Promise<void> {
  if (reason === 'spam') return;
  if (reason === 'duplicate') return tellPatient(within, enquiry, 'duplicate');
  const offered = await offer(within, enquiry, { rule: reason, count: null });
  if (offered.outcome !== 'by-letter') await tellPatient(within, offered.enquiry, 'refused');
}

/** A member refuses an enquiry for one of five reasons (S5a), with an optional sentence for the patient. */
export const refuse = (
  service: Service,
  caller: Caller,
  by: Handling & { reason: RefusalReason; sentence: string },
): Promise<Handled> =>
  handle(service, caller, by, {
    act: 'refuse',
    deed: 'refuse',
    fact: { event: { kind: 'refused', reason: by.reason }, ...(by.sentence && { words: by.sentence }) },
    follows: (within, enquiry) => tell(within, enquiry, by.reason),
  });
