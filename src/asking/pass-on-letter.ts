import type { Within } from '../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { lockMailbox } from '../enquiry/search/mailbox.table.ts';
import { askForWord } from './ask-for-word.ts';
import { heldWithoutLetter, withdrawConfirmation } from './held.table.ts';

/** The letter that would have asked for this enquiry, which waits for the word of this mailbox no longer, and has not
 * left, asks for another that is held with it. */
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
