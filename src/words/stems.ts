import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';

/** Without its accents, "-ée" would be an ending that no stemmer knows. */
const masculine = (word: string) => word.replace(/ee(?=s?$)/, 'e');

/** The stems of a folded word (Snowball), in French and in English, as the language of a word is unknown.
 * "injections" → "inject", "injec". */
export const stemsOf = (word: string): string[] => [...new Set([french(masculine(word)), english(word)])];

/** Stop words, folded. */
const small: ReadonlySet<string> = new Set(
  [
    'a au aux avec ce ces cet cette dans de des du elle en est et il ils je la le les leur lui ma mais me mes moi mon',
    'ne nos notre nous on ou par pas pour qu que qui sa se ses si son sur ta te tes ton tu un une vos votre vous y',
    'an and are as at be but by can do for from has have he her his i if in is it its me my no not of on or our she so',
    'that the their them they this to us was we were what when who will with would you your',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a folded word is a stop word. */
export const isSmall = (word: string): boolean => small.has(word);
