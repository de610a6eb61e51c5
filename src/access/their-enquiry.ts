import type { Within } from '../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/open-enquiry.ts';
import { type Deed, may } from '../people/may.ts';
import type { Caller } from './caller.ts';

/** Locks an enquiry for a deed of the caller. What is not hers, what her session does not reach and what was
 * never sent to her practice is null: for her it does not exist. */
export async function theirEnquiry(
  within: Within,
  caller: Caller,
  enquiryId: string,
  deed: Deed,
): Promise<OpenEnquiry | null> {
  if (caller.session.enquiryId !== null && caller.session.enquiryId !== enquiryId) return null;
  const enquiry = await openEnquiry(within, enquiryId);
  if (!enquiry || enquiry.standing.step === 'held') return null;
  return may(caller.person, deed, enquiry.practiceId).may ? enquiry : null;
}
