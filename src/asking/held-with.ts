import { readAs } from '../access/caller/read-as.table.ts';
import type { OwnThread } from '../access/theirs/patient-thread.ts';
import type { EnquiryId } from '../database/id.ts';
import { type Service, transact } from '../database/service.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { sendHeld } from './confirm.ts';
import { type HeldBefore, type HeldEnquiry, heldWithoutLetter, isFromMailbox } from './held.table.ts';

/** Whether an enquiry's page lists the other held enquiries of its mailbox (asking-10): it was held itself, and the
 * browser came by a letter. The browser that sent the form did not; and if the address was corrected after the
 * confirmation, a letter to the previous address may have opened the page. */
const showsOthers = ({ caller, lines }: OwnThread): boolean => {
  const first = lines[0]?.fact;
  const last = lines.findLast(({ fact }) => fact.kind === 'confirmed' || fact.kind === 'readdressed')?.fact;
  if (last?.kind === 'readdressed' && lines.some(({ fact }) => fact.kind === 'confirmed')) return false;
  return caller.byLetter && first?.kind === 'asked' && first.held.length > 0;
};

/** The other held enquiries of a mailbox that have no letter of their own, by practice and moment; empty if the page
 * lists none. `before` is the cursor: the last one shown. */
export async function heldWith(
  service: Service,
  thread: OwnThread,
  before: HeldBefore | null,
): Promise<HeldEnquiry[]> {
  if (!showsOthers(thread)) return [];
  const { read } = readAs(service, thread.caller);
  const mailbox = mailboxMarkOf(service.keys, thread.patient.email);
  return heldWithoutLetter(read, mailbox, service.clock.now(), before);
}

/** Confirms a held enquiry from the page of another one of the same mailbox, which that page has proven (asking-11).
 * Its words stay unseen until they are opened by its own letter, sent now. Does nothing and returns false if it may not
 * be confirmed from there. */
export async function confirmHeldWith(
  service: Service,
  thread: OwnThread,
  enquiryId: EnquiryId,
): Promise<boolean> {
  if (!showsOthers(thread)) return false;
  return transact(service, async (within) => {
    const mailbox = mailboxMarkOf(within.keys, thread.patient.email);
    if (!(await isFromMailbox(within.tx, enquiryId, mailbox))) return false;
    await sendHeld(within, await openEnquiry(within, enquiryId));
    return true;
  });
}
