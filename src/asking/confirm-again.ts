import type { SenderCaller } from '../access/caller/caller.ts';
import { ownEnquiry } from '../access/caller/own-enquiry.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import { countPatientLinks } from '../access/link/link.table.ts';
import { moveTo } from '../access/link/move-to.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { threadOf } from '../enquiry/history/thread.table.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { lockMailbox } from '../enquiry/search/mailbox.table.ts';
import { askForWord } from './ask-for-word.ts';
import { passOnLetter } from './pass-on-letter.ts';

/** How many letters may ask for the confirmation of one enquiry within a day. */
const aDay = { most: 3, long: Temporal.Duration.from({ hours: 24 }) };

/** The address to which the confirmation letter of a held enquiry went; null if the enquiry is no longer held. */
export async function heldAddress(service: Service, caller: SenderCaller): Promise<string | null> {
  const { read, reach } = readAs(service, caller);
  const thread = await threadOf(read, service.keys, caller.enquiryId, reach);
  return thread && thread.standing.step === 'held' ? thread.patient.email : null;
}

export type ConfirmedAgain = { sent: true } | { sent: false; because: 'too-many' | 'gone' };

/** Whether a held enquiry has used up its letters, or its changes of address, of the last 24 hours. */
async function hasHadThem({ tx, clock }: Within, held: OpenEnquiry): Promise<boolean> {
  const since = clock.now().subtract(aDay.long);
  const moved = held.history.filter(
    ({ kind, at }) => kind === 'readdressed' && Temporal.Instant.compare(at, since) > 0,
  );
  return Math.max(moved.length, await countPatientLinks(tx, held.id, 'patient', since)) >= aDay.most;
}

async function moved(within: Within, held: OpenEnquiry, email: string): Promise<OpenEnquiry> {
  if (email === held.patient.email) return held;
  const there = await moveTo(within, held, email);
  await passOnLetter(within, held);
  return there;
}

/** Asks again for the confirmation of a held enquiry, at the same address or another one, within the limit of the
 * mailbox: its letter is sent now, or the pages of earlier letters show it, as at first (asking-17). Nothing private
 * has been sent yet, so a new address needs no other proof; links sent to the wrong address are revoked. */
export const confirmAgain = (
  service: Service,
  caller: SenderCaller,
  email: string,
): Promise<ConfirmedAgain> =>
  transact(service, async (within) => {
    const held = await ownEnquiry(within, caller);
    if (held?.standing.step !== 'held') return { sent: false, because: 'gone' };
    if (await hasHadThem(within, held)) return { sent: false, because: 'too-many' };
    const mailboxes = [held.patient.email, email].map((one) => mailboxMarkOf(within.keys, one));
    for (const mailbox of mailboxes.sort(Buffer.compare)) await lockMailbox(within.tx, mailbox);
    await askForWord(within, await moved(within, held, email));
    return { sent: true };
  });
