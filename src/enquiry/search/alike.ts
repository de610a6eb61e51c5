import type { EnquiryId } from '../../database/id.ts';
import type { Keys } from '../../database/service.ts';
import { whichNumbers } from '../../directory/which-numbers.ts';
import { markOf } from '../../vault/mark.ts';
import { foldAtFirst } from '../../words/fold.ts';
import type { Patient } from '../enquiry.ts';
import type { Thread } from '../history/thread.ts';
import { whichLineAtFirst, whichMailbox, whichWords } from './which-contact.ts';

/** The keyed mark (HMAC) of a mailbox, however its address is written: every limit per address counts this. */
export const mailboxMarkOf = (keys: Keys, email: string): Buffer =>
  markOf(keys, 'mailbox', whichMailbox(email));

/** The keyed marks by which the same person is recognised in another enquiry: of the mailbox and of each telephone
 * number as dialled. The clear text is not stored. */
export const contactMarksOf = (keys: Keys, { email, phone }: Pick<Patient, 'email' | 'phone'>): Buffer[] => [
  mailboxMarkOf(keys, email),
  ...whichNumbers(phone ?? '').map((number) => markOf(keys, 'number', number)),
];

/** The mark by which an address is recognised in all of its enquiries. */
export const patientMarkOf = ({ keys }: { keys: Keys }, email: string): Buffer =>
  markOf(keys, 'email', email.toLowerCase());

/** The keyed mark by which the same words are recognised. */
export const textMarkOf = (keys: Keys, text: string): Buffer => markOf(keys, 'words', whichWords(text));

/** An enquiry, and the marks used to find others by the same person or with the same words. */
export type Alike = { id: EnquiryId; contactMarks: Buffer[]; textMarks: Buffer[] };

/** The marks used to find similar enquiries: its own, and those of the first version, which others have until they
 * are reindexed. */
export function alikeOf(keys: Keys, { id, patient, lines }: Pick<Thread, 'id' | 'patient' | 'lines'>): Alike {
  const line = whichLineAtFirst(patient.phone ?? '');
  const words = lines[0]?.words ?? '';
  return {
    id,
    contactMarks: [...contactMarksOf(keys, patient), ...(line ? [markOf(keys, 'line', line)] : [])],
    textMarks: [textMarkOf(keys, words), markOf(keys, 'words', whichWords(words, foldAtFirst))],
  };
}
