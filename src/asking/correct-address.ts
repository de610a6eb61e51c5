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

/** How many letters of one enquiry may ask new addresses for proof within 24 hours. */
const aDay = { most: 3, long: Temporal.Duration.from({ hours: 24 }) };

/** Whether a mailbox may be sent a letter that asks for proof now: one of its three in 24 hours. */
async function hasRoom({ tx, clock }: Within, mailbox: Buffer): Promise<boolean> {
  const now = clock.now();
  await lockMailbox(tx, mailbox);
  const letters = await confirmationLetters(tx, mailbox, now.subtract(aDay.long));
  return whenToAskForWord(letters, now)?.equals(now) ?? false;
}

/** The patient gives another address, from their page (asking-19): a letter to it, which says nothing about the
 * enquiry, asks for proof, and nothing else is sent there before its link was opened. If the mailbox has had its
 * letters of the day, none is sent and the result is the same, so that it does not tell how many there were. The last
 * address given counts; existing links stay valid. */
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
