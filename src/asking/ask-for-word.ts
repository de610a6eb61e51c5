import { tellPatient } from '../access/link/tell-patient.ts';
import type { Within } from '../database/service.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { confirmationLetters } from './held.table.ts';
import { whenToAskForWord } from './when-to-ask-for-word.ts';

/** Asks the sender of a held enquiry to confirm it: by a letter, if the mailbox may have another one today; otherwise
 * the pages of its earlier letters show the enquiry (asking-9). The caller has locked the mailbox. */
export async function askForWord(within: Within, enquiry: OpenEnquiry): Promise<void> {
  const now = within.clock.now();
  const mailbox = mailboxMarkOf(within.keys, enquiry.patient.email);
  const letters = await confirmationLetters(within.tx, mailbox, now.subtract({ hours: 24 }));
  const leavesAt = whenToAskForWord(letters, now);
  if (leavesAt) await tellPatient(within, enquiry, 'confirm', null, leavesAt);
}
