import type { ProcedureId } from '../../database/id.ts';
import { whichDigits } from '../../directory/which-digits.ts';
import { fold, foldAtFirst, wordsIn } from '../../words/fold.ts';
import { isSmall } from '../../words/stems.ts';
import { whichLineAtFirst } from './which-contact.ts';
import { prefix, whichAddress, whichPrefix, whichProcedure, whichRuns, whichStems } from './which-terms.ts';

/** A search query: for each item typed, alternatives of lists of terms, all of a list required. Empty if nothing
 * typed can be searched for. */
export type Sought = readonly (readonly (readonly string[])[])[];

type Named = { id: ProcedureId; name: { fr: string; en: string } };

/** The text without the punctuation that a mail client or a sentence puts around an address. */
const part = /[^\s<>()[\]{},;:"«»]+/g;
const atEnd = /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u;
const number = /\+?\d(?:[\s.\-/()\u2010-\u2015]*\d)+/g;

const different = (alternatives: readonly string[][]) => [
  ...new Map(alternatives.filter((terms) => terms.length > 0).map((terms) => [terms.join(), terms])).values(),
];

/** The digits of a number, or of its beginning, without international or national prefix. */
const digitsOf = (text: string) => text.replace(/^(\+\d+\s*)\(0\)/, '$1').replaceAll(/\D/g, '');

/** By which runs of digits a number is found: those of E.164 where it is a whole one, those that were typed, and, in
 * enquiries of the first version, its last nine. */
function runsOf(text: string) {
  const [international = ''] = whichDigits(text);
  const typed = digitsOf(text);
  const atFirst = whichLineAtFirst(typed) ?? typed;
  return [international, typed, typed.replace(/^00/, ''), atFirst].map(whichRuns);
}

function ofNumber(text: string) {
  const groups = wordsIn(text).flatMap(whichStems);
  const alternatives = different([...runsOf(text), groups]);
  return runsOf(text).flat().length > 0 ? [alternatives] : groups.map((group) => [[group]]);
}

const proceduresWith = (stems: readonly string[], procedures: readonly Named[]) =>
  procedures.filter(({ name }) =>
    [...wordsIn(name.fr), ...wordsIn(name.en)].flatMap(whichStems).some((stem) => stems.includes(stem)),
  );

/** A word as in the index, as in its first version, and joined with its neighbours. */
type Word = { folded: string; atFirst: string; joined: readonly string[] };

function ofWord({ folded, atFirst, joined }: Word, procedures: readonly Named[]) {
  const stems = [folded, atFirst].flatMap(whichStems);
  const begins = [folded, atFirst, ...joined].flatMap((word) => whichPrefix(word) ?? []);
  const practised = proceduresWith(stems, procedures).map(({ id }) => whichProcedure(id));
  return different([...begins, ...stems, ...practised].map((term) => [term]));
}

const isParticle = (word: string) => word.length === 1 || isSmall(word);

/** The words of the query. "d’angelo" also means "dangelo", and "le bihan" "lebihan": people write particles and
 * double names apart or together. */
function typedWords(text: string): Word[] {
  const atFirst = wordsIn(text, foldAtFirst);
  const tokens = text.split(/\s+/).map((token) => wordsIn(token));
  const words = tokens.flatMap((parts) => {
    const joined = parts.length > 1 ? [parts.slice(0, prefix.most).join('')] : [];
    return parts.map((folded) => ({ folded, joined }));
  });
  const sameWords = atFirst.length === words.length;
  return words.map(({ folded, joined }, at) => {
    const particle = words[at - 1]?.folded ?? '';
    return {
      folded,
      atFirst: (sameWords && atFirst[at]) || folded,
      joined: isParticle(particle) ? [...joined, particle + folded] : joined,
    };
  });
}

/** What is looked for by a text: every word of it, as the beginning of a name, as a word of the thread or as one of a
 * procedure's name; digits as part of a telephone number too; an address as a whole. Small words count only where
 * there is nothing else. */
export function whatIsSought(text: string, procedures: readonly Named[]): Sought {
  const addresses: string[] = [];
  const besides = text.replaceAll(part, (one) => {
    const address = one.replace(atEnd, '');
    if (address.lastIndexOf('@') < 1) return one;
    addresses.push(address);
    return one.slice(address.length);
  });
  const numbers = besides.match(number) ?? [];
  const words = typedWords(besides.replaceAll(number, ' '));
  const telling = words.filter(
    ({ folded, joined }) => !isSmall(folded) && (folded.length > 1 || joined.length > 0),
  );
  const alone = addresses.length + numbers.length + telling.length === 0;
  return [
    ...addresses.map((one) => different([fold, foldAtFirst].map((folding) => [whichAddress(one, folding)]))),
    ...numbers.flatMap(ofNumber),
    ...(alone ? words : telling).map((word) => ofWord(word, procedures)),
  ].filter((alternatives) => alternatives.length > 0);
}
