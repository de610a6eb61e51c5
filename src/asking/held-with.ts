import { readAs } from '../access/caller/read-as.table.ts';
import type { OwnThread } from '../access/theirs/patient-thread.ts';
import type { EnquiryId } from '../database/id.ts';
import { type Service, transact } from '../database/service.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { sendHeld } from './confirm.ts';
import { type HeldBefore, type HeldEnquiry, heldWithoutLetter, isFromMailbox } from './held.table.ts';

/** Whether an enquiry's page shows what else is held: it was held itself, so that a letter asked for a word, and she
 * came by a letter. Who only wrote the form holds neither, and where the address was corrected after that word, a letter
 * to the one before may have opened it. */
const showsOthers = ({ caller, lines }: OwnThread): boolean => {
  const first = lines[0]?.fact;
  const last = lines.findLast(({ fact }) => fact.kind === 'confirmed' || fact.kind === 'readdressed')?.fact;
  if (last?.kind === 'readdressed' && lines.some(({ fact }) => fact.kind === 'confirmed')) return false;
  return caller.byLetter && first?.kind === 'asked' && first.held.length > 0;
};

/** The enquiries that are held with one and of which no letter tells, by practice and moment; empty on a page that
 * shows none. `before` is the last one that was shown. */
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

/** Confirms an enquiry that is held with another, from the page of that other: her words stay unseen until she comes
 * by a letter of its own, which leaves now. What lets her reach it is its mailbox, which her page has proven. False, and
 * nothing is done, where it is none of hers to confirm. */
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
