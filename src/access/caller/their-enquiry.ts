import type { EnquiryId } from '../../database/id.ts';
import type { Within } from '../../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { may, type Right } from '../../people/may.ts';
import { personById } from '../../people/person.table.ts';
import { isLiveSession } from '../session/session.table.ts';
import type { MemberCaller } from './caller.ts';

/** Locks an enquiry for a deed of the caller; null for what is outside their practices or reach, or was never sent, as
 * if it did not exist. Memberships, and a session by a link, are read again inside the transaction, under the lock:
 * whoever has left in the meantime, or was sent away, can do nothing more (answering-7, answering-205). */
export async function theirEnquiry(
  within: Within,
  caller: MemberCaller,
  enquiryId: EnquiryId,
  right: Right,
): Promise<OpenEnquiry | null> {
  const { enquiryId: only, sessionId } = caller.reach;
  if (only !== null && only !== enquiryId) return null;
  const enquiry = await openEnquiry(within, enquiryId);
  if (!enquiry || enquiry.standing.step === 'held') return null;
  if (sessionId !== null && !(await isLiveSession(within.tx, sessionId, within.clock.now()))) return null;
  const person = await personById(within.tx, caller.person.id);
  return person && may(person, right, enquiry.practiceId) ? enquiry : null;
}
