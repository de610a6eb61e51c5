import type { PatientCaller } from '../access/caller/caller.ts';
import { ownEnquiry } from '../access/caller/own-enquiry.ts';
import { addressPlace } from '../access/link/address-place.ts';
import { countPatientLinks, endPatientLinks } from '../access/link/link.table.ts';
import { newLink } from '../access/link/new-link.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { lockMailbox } from '../enquiry/search/mailbox.table.ts';
import { insertLink } from '../letters/letter.table.ts';
import { newAddressLetter } from '../letters/new-address.letter.ts';
import { post } from '../letters/post.ts';
import { seal } from '../vault/seal.ts';
import { confirmationLetters } from './held.table.ts';
import { whenToAskForWord } from './when-to-ask-for-word.ts';

export type Corrected = { sent: true } | { sent: false; because: 'same' | 'too-many' | 'gone' };

/** How many letters may ask one enquiry's new addresses for proof within a day. */
const aDay = { most: 3, long: Temporal.Duration.from({ hours: 24 }) };

/** Whether a mailbox may be sent a letter now that asks it to prove itself: one of its three of a day. */
async function hasRoom({ tx, clock }: Within, mailbox: Buffer): Promise<boolean> {
  const now = clock.now();
  await lockMailbox(tx, mailbox);
  const letters = await confirmationLetters(tx, mailbox, now.subtract(aDay.long));
  return whenToAskForWord(letters, now)?.equals(now) ?? false;
}

/** The patient gives her enquiry another address, from her page: a letter to it, which tells nothing of the enquiry,
 * asks for proof, and nothing else goes there before its link was opened. Where the mailbox has had its letters of the
 * day, none goes, and the answer is the same: how many it had is nobody else's to know. The last address given counts;
 * links that she has stay hers. */
export const correctAddress = (service: Service, caller: PatientCaller, email: string): Promise<Corrected> =>
  transact(service, async (within) => {
    const { tx, clock, chance } = within;
    const enquiry = await ownEnquiry(within, caller);
    if (!enquiry || enquiry.standing.step === 'held') return { sent: false, because: 'gone' };
    if (email.toLowerCase() === enquiry.patient.email.toLowerCase()) return { sent: false, because: 'same' };
    const now = clock.now();
    const enquiryId = enquiry.id;
    const before = await countPatientLinks(tx, enquiryId, 'address', now.subtract(aDay.long));
    const mailboxMark = mailboxMarkOf(within.keys, email);
    if (before >= aDay.most) return { sent: false, because: 'too-many' };
    await endPatientLinks(tx, { enquiryId, purposes: ['address'], now });
    const { link, address } = newLink(within, { purpose: 'address', personId: null, enquiryId });
    const sealedAddress = seal(enquiry.contentKey, chance, addressPlace(link.id), email);
    const carried = { ...link, sealedAddress };
    if (!(await hasRoom(within, mailboxMark))) {
      await insertLink(tx, carried, now);
      return { sent: true };
    }
    await post(within, {
      kind: 'patient-address',
      letter: newAddressLetter({ locale: enquiry.locale, address }),
      locale: enquiry.locale,
      to: { name: '', address: email, personId: null },
      enquiry: { id: enquiry.id, contentKey: enquiry.contentKey },
      factNumber: null,
      newLinks: [carried],
      mailboxMark,
    });
    return { sent: true };
  });
