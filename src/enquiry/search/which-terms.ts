import type { ProcedureId } from '../../database/id.ts';
import { whichDigits } from '../../directory/which-digits.ts';
import { fold, wordsIn } from '../../words/fold.ts';
import { isSmall, stemsOf } from '../../words/stems.ts';
import type { Patient } from '../enquiry.ts';

/** The version of the rules for the terms of an enquiry, and for the marks of its patient and its words. Older ones
 * are reindexed in the background (`make-findable.ts`), and searched by their own rules until then. */
export const findableVersion = 2;

/** Lengths of name prefixes in the index. */
export const prefix = { least: 2, most: 8 };
const runLength = 4;

const letters = (text: string) => [...text];

/** The part of a name's word by which it is looked for: its first eight letters. Null for a single letter. */
export function whichPrefix(word: string): string | null {
  const first = letters(word.slice(0, 2 * prefix.most)).slice(0, prefix.most);
  return first.length >= prefix.least ? `name:${first.join('')}` : null;
}

/** Every four digits in a row. */
export const whichRuns = (digits: string): string[] =>
  Array.from(
    { length: Math.max(0, digits.length - runLength + 1) },
    (_, at) => `phone:${digits.slice(at, at + runLength)}`,
  );

export const whichAddress = (email: string, folding = fold): string => `address:${folding(email.trim())}`;
export const whichProcedure = (procedureId: ProcedureId): string => `procedure:${procedureId}`;

/** By which terms a word of a text is found; a single letter and a small word by none. */
export const whichStems = (word: string): string[] =>
  letters(word).length < prefix.least || isSmall(word) ? [] : stemsOf(word).map((stem) => `word:${stem}`);

/** The beginnings of each word of a name, which run on into the next: "Le Bihan" begins with "lebi" too, "N’Diaye"
 * with "ndia". */
const beginningsOf = (name: string) => {
  const words = wordsIn(name);
  return words.flatMap((_, at) =>
    letters(words.slice(at, at + prefix.most).join(''))
      .slice(0, prefix.most)
      .flatMap((_, last, all) => whichPrefix(all.slice(0, last + 1).join('')) ?? []),
  );
};

const termsOf = (patient: Patient): string[] => [
  ...beginningsOf(patient.name),
  whichAddress(patient.email),
  ...whichDigits(patient.phone ?? '').flatMap(whichRuns),
];

/** What is indexed of an enquiry: patient and procedure, given once, and any text of its thread. */
export type Findable = { patient?: Patient; procedureId?: ProcedureId; words?: readonly string[] };

/** The terms by which an enquiry, or a part of it, is found: beginnings of the patient's names, her address, four
 * digits of her telephone in a row, the procedure, and the stems of every word. Each once. */
export const whichTerms = ({ patient, procedureId, words = [] }: Findable): string[] => [
  ...new Set([
    ...(patient ? termsOf(patient) : []),
    ...(procedureId ? [whichProcedure(procedureId)] : []),
    ...[...new Set(words.flatMap((text) => wordsIn(text)))].flatMap(whichStems),
  ]),
];
