import type { Keys } from '../database/service.ts';
import { markOf } from '../vault/mark.ts';
import type { Patient } from './enquiry.ts';
import { whichLine, whichMailbox, whichWords } from './which-contact.ts';

/** The keyed mark of a mailbox, however its address is written: what every limit on an address counts. */
export const mailboxMarkOf = (keys: Keys, email: string): Buffer =>
  markOf(keys, 'mailbox', whichMailbox(email));

/** The keyed marks by which the same person is recognised in another enquiry: of her mailbox and of her telephone
 * line. The clear text is never kept (S5d). */
export function contactMarksOf(keys: Keys, { email, phone }: Pick<Patient, 'email' | 'phone'>): Buffer[] {
  const line = phone ? whichLine(phone) : null;
  return [mailboxMarkOf(keys, email), ...(line ? [markOf(keys, 'line', line)] : [])];
}

/** The keyed mark by which the same words are recognised. */
export const textMarkOf = (keys: Keys, text: string): Buffer => markOf(keys, 'words', whichWords(text));
