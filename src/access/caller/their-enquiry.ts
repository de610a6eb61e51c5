import type { EnquiryId } from '../../database/id.ts';
import type { Within } from '../../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { may, type Right } from '../../people/may.ts';
import { personById } from '../../people/person.table.ts';
import type { MemberCaller } from './caller.ts';

/** Locks an enquiry for a deed of the caller. What is not hers, what she does not reach and what was
 * never sent to her practice is null: for her it does not exist. Her memberships are read again inside the
 * transaction, so that whoever has left meanwhile does nothing more. */
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
