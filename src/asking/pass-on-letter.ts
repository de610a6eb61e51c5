import type { Within } from '../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { lockMailbox } from '../enquiry/search/mailbox.table.ts';
import { askForWord } from './ask-for-word.ts';
import { heldWithoutLetter, withdrawConfirmation } from './held.table.ts';

/** If the confirmation letter of an enquiry that is no longer held for this mailbox has not been sent yet, it asks for
 * the newest other held one instead (asking-12). */
export async function passOnLetter(
  within: Within,
  { id, patient }: Pick<OpenEnquiry, 'id' | 'patient'>,
): Promise<void> {
  const { tx, keys, clock } = within;
  const now = clock.now();
  if (!(await withdrawConfirmation(tx, id, now))) return;
  const mailbox = mailboxMarkOf(keys, patient.email);
  await lockMailbox(tx, mailbox);
  const [next] = await heldWithoutLetter(tx, mailbox, now, null);
  const held = next && (await openEnquiry(within, next.id));
  if (held) await askForWord(within, held);
}
