import { fold, wordsIn } from '../words/fold.ts';
import { isSmall, stemsOf } from '../words/stems.ts';
import type { Patient } from './enquiry.ts';
import { whichLine } from './which-contact.ts';

const prefix = { least: 2, most: 8 };
const runLength = 4;

const letters = (text: string) => [...text];

/** The part of a name's word by which it is looked for: its first eight letters. Null for a single letter. */
export function whichPrefix(word: string): string | null {
  const first = letters(word).slice(0, prefix.most);
  return first.length >= prefix.least ? `name:${first.join('')}` : null;
}

/** Every four digits in a row. */
export const whichRuns = (digits: string): string[] =>
  Array.from(
    { length: Math.max(0, digits.length - runLength + 1) },
    (_, at) => `phone:${digits.slice(at, at + runLength)}`,
  );

export const whichAddress = (email: string): string => `address:${fold(email.trim())}`;
export const whichProcedure = (procedureId: string): string => `procedure:${procedureId}`;

/** By which terms a word of a text is found; a single letter and a small word by none. */
export const whichStems = (word: string): string[] =>
  letters(word).length < prefix.least || isSmall(word) ? [] : stemsOf(word).map((stem) => `word:${stem}`);

const prefixesOf = (word: string) =>
  letters(word).flatMap((_, at, all) => whichPrefix(all.slice(0, at + 1).join('')) ?? []);

function termsOf(patient: Patient): string[] {
  const digits = patient.phone?.replaceAll(/\D/g, '') ?? '';
  const line = whichLine(digits);
  return [
    ...wordsIn(patient.name).flatMap(prefixesOf),
    whichAddress(patient.email),
    ...whichRuns(digits),
    ...(line ? whichRuns(`0${line}`) : []),
  ];
}

/** What of an enquiry is looked in: who asks and about what, said once, and any words of its thread. */
export type Findable = { patient?: Patient; procedureId?: string; words?: readonly string[] };

/** The terms by which an enquiry, or a part of it, is found (S12c): beginnings of the patient's names, her address,
 * four digits of her telephone in a row, the procedure, and the stems of every word. Each once. */
export const whichTerms = ({ patient, procedureId, words = [] }: Findable): string[] => [
  ...new Set([
    ...(patient ? termsOf(patient) : []),
    ...(procedureId ? [whichProcedure(procedureId)] : []),
    ...words.flatMap(wordsIn).flatMap(whichStems),
  ]),
];
