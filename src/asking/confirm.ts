import { tellPatient } from '../access/tell-patient.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { mailboxMarkOf } from '../enquiry/alike.ts';
import { appendFact } from '../enquiry/append-fact.ts';
import { lockMailbox } from '../enquiry/mailbox.table.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/open-enquiry.ts';
import { recipientsOf } from '../people/person.table.ts';
import { askForWord } from './ask-for-word.ts';
import { heldWithoutLetter, withdrawConfirmation } from './held.table.ts';
import { alertOfNewEnquiry } from './send-enquiry.ts';

/** The letter that would have asked for this one, and has not left, asks for another that is held with it. */
async function passOnLetter(within: Within, { id, patient }: OpenEnquiry): Promise<void> {
  const { tx, keys, clock } = within;
  const now = clock.now();
  if (!(await withdrawConfirmation(tx, id, now))) return;
  const mailbox = mailboxMarkOf(keys, patient.email);
  await lockMailbox(tx, mailbox);
  const [next] = await heldWithoutLetter(tx, mailbox, now, null);
  const held = next && (await openEnquiry(within, next.id));
  if (held) await askForWord(within, held);
}

/** The patient confirms an enquiry that was held, from the page in her mail: it is sent now, and its clock
 * starts. Confirming again changes nothing. The door has checked that the session came from her mail. */
export const confirm = (service: Service, enquiryId: string): Promise<void> =>
  transact(service, async (within) => {
    const held = await openEnquiry(within, enquiryId);
    if (held?.standing.step !== 'held') return;
    const told = await recipientsOf(within.tx, held.practiceId);
    const enquiry = await appendFact(within, held, {
      by: { kind: 'patient' },
      event: { kind: 'confirmed', told: told.map((member) => member.id) },
    });
    await alertOfNewEnquiry(within, enquiry, told);
    await tellPatient(within, enquiry, 'received');
    await passOnLetter(within, enquiry);
  });
