import type { Within } from '../../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { type Deed, may } from '../../people/may.ts';
import { personById } from '../../people/person.table.ts';
import { isUuid } from '../is-uuid.ts';
import { isLiveSession } from '../session/session.table.ts';
import type { MemberCaller } from './caller.ts';

/** Locks an enquiry for a deed of the caller. What is not hers, what she does not reach and what was
 * never sent to her practice is null: for her it does not exist. Her memberships, and a session by a link, are read again
 * inside the transaction, under the lock: whoever has left meanwhile, or was sent away, does nothing more. */
export async function theirEnquiry(
  within: Within,
  caller: MemberCaller,
  enquiryId: string,
  deed: Deed,
): Promise<OpenEnquiry | null> {
  if (!isUuid(enquiryId)) return null;
  const { enquiryId: only, sessionId } = caller.reach;
  if (only !== null && only !== enquiryId) return null;
  const enquiry = await openEnquiry(within, enquiryId);
  if (!enquiry || enquiry.standing.step === 'held') return null;
  if (sessionId !== null && !(await isLiveSession(within.tx, sessionId, within.clock.now()))) return null;
  const person = await personById(within.tx, caller.person.id);
  return person && may(person, deed, enquiry.practiceId) ? enquiry : null;
}
