import type { EnquiryId } from '../../database/id.ts';
import type { Within } from '../../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { may, type Right } from '../../people/may.ts';
import { personById } from '../../people/person.table.ts';
import type { MemberCaller } from './caller.ts';

/** Locks an enquiry for a deed of the caller; null for what is outside their practices or reach, or was never sent, as
 * if it did not exist. Memberships are read again inside the transaction, so that whoever has left in the meantime can
 * do nothing more (answering-7). */
export async function theirEnquiry(
  within: Within,
  caller: MemberCaller,
  enquiryId: EnquiryId,
  right: Right,
): Promise<OpenEnquiry | null> {
  if (caller.reach.enquiryId !== null && caller.reach.enquiryId !== enquiryId) return null;
  const enquiry = await openEnquiry(within, enquiryId);
  if (!enquiry || enquiry.standing.step === 'held') return null;
  const person = await personById(within.tx, caller.person.id);
  return person && may(person, right, enquiry.practiceId) ? enquiry : null;
}
