import {
  wordsFor as realWordsFor,
  workingDaysFor as realWorkingDaysFor,
  type Words,
} from '../../src/words/words.ts';

const others: Record<string, string> = Object.fromEntries(
  [...'aàâeéèêiîoôuùûcçnyAÀEÉÊIOUCÇNY'].map((letter) => [letter, `${letter}${letter}`]),
);

/** A sentence longer by about two fifths, between brackets that nobody else writes. */
const longer = (text: string) => `⟦${text.replace(/\p{L}/gu, (letter) => others[letter] ?? letter)}⟧`;

/** The words of one place: sentences, lists of them, and sentences that take words. */
function pseudo(words: unknown): unknown {
  if (typeof words === 'string') return longer(words);
  if (Array.isArray(words)) return words.map(pseudo);
  if (typeof words === 'function') return (...args: unknown[]) => pseudo(words(...args));
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, pseudo(value)]));
}

const words = pseudo(realWordsFor('fr')) as Words;

/** Every word of the product in a language that nobody speaks. */
export const wordsFor = (): Words => words;

const workingDays = pseudo(realWorkingDaysFor('fr')) as ReturnType<typeof realWorkingDaysFor>;

export const workingDaysFor = () => workingDays;
