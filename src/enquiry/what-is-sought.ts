import { wordsIn } from '../words/fold.ts';
import { isSmall } from '../words/stems.ts';
import { whichLine } from './which-contact.ts';
import { whichAddress, whichPrefix, whichProcedure, whichRuns, whichStems } from './which-terms.ts';

/** What a member looks for: of each thing that she wrote, one of several lists of terms, and of that all. Empty when
 * nothing that she wrote can be looked for. */
export type Sought = readonly (readonly (readonly string[])[])[];

type Named = { id: string; name: { fr: string; en: string } };

/** Without the signs that a mail program or a sentence sets around it. */
const address = /[^\s<>()[\]{},;:"«»]+@[^\s<>()[\]{},;:"«»]*[\p{L}\p{N}]/gu;
const number = /\+?\d(?:[\s.\-/()\u2010-\u2015]*\d)+/g;

/** A whole telephone number is looked for by its end, which is the same from home and from abroad. */
const runsOf = (digits: string) => whichRuns(whichLine(digits) ?? digits);

const some = (alternatives: readonly string[][]) => alternatives.filter((terms) => terms.length > 0);

function ofNumber(text: string) {
  const runs = runsOf(text.replaceAll(/\D/g, ''));
  const groups = wordsIn(text).flatMap(whichStems);
  return some([runs, groups]);
}

const proceduresWith = (stems: readonly string[], procedures: readonly Named[]) =>
  procedures.filter(({ name }) =>
    [...wordsIn(name.fr), ...wordsIn(name.en)].flatMap(whichStems).some((stem) => stems.includes(stem)),
  );

function ofWord(word: string, procedures: readonly Named[]) {
  const stems = whichStems(word);
  const begins = whichPrefix(word);
  const practised = proceduresWith(stems, procedures).map(({ id }) => whichProcedure(id));
  return some([...(begins ? [[begins]] : []), ...[...stems, ...practised].map((term) => [term])]);
}

/** What is looked for by a text (S12c): every word of it, as the beginning of a name, as a word of the thread or as
 * one of a procedure's name; digits as part of a telephone number too; an address as a whole. Small words count only
 * where there is nothing else. */
export function whatIsSought(text: string, procedures: readonly Named[]): Sought {
  const addresses = text.match(address) ?? [];
  const besides = text.replaceAll(address, '');
  const numbers = besides.match(number) ?? [];
  const words = wordsIn(besides.replaceAll(number, ' '));
  const telling = words.filter((word) => !isSmall(word));
  const alone = addresses.length + numbers.length + telling.length === 0;
  return [
    ...addresses.map((one) => [[whichAddress(one)]]),
    ...numbers.map(ofNumber),
    ...(alone ? words : telling).map((word) => ofWord(word, procedures)),
  ].filter((alternatives) => alternatives.length > 0);
}
