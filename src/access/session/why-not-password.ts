import { dictionary } from '@zxcvbn-ts/language-common';
import { fold, wordsIn } from '../../words/fold.ts';

const known = new Set(dictionary['passwords-common']);
const shortest = 10;
const longest = 200;

export type NotPassword = 'too-short' | 'too-long' | 'known' | 'about-her';

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** Whether a password is on a list of breached ones, with or without a few digits or signs around it. */
const isBreached = (password: string) =>
  known.has(password) || known.has(password.replace(/^[^\p{L}]+|(?<!\P{L})\P{L}+$/gu, ''));

/** Signs that stand for letters. */
const looksLike: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '€': 'e', '|': 'l' },
};
const asLetters = (text: string) => [...text].map((sign) => looksLike[sign] ?? sign).join('');

const product = 'Relais';
const shortestWord = 4;
const fewestOther = 6;

/** Whom a password is for: what is publicly known of them. */
export type Owner = { email: string; name: string; practices: readonly string[] };

/** The words of the person’s name, address, practices and the product, and each of these joined into one word, the
 * longest first. */
function ownWords({ email, name, practices }: Owner): string[] {
  const all = [product, name, email, ...practices].map((text) => wordsIn(text));
  const words = [...new Set(all.flatMap((words) => [...words, words.join('')]))];
  return words.filter((word) => word.length >= shortestWord).sort((a, b) => b.length - a.length);
}

const withoutSigns = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether a text contains such words, and besides them too few letters to be hard to guess, or a word of the lists. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const rest = words.reduce((left, word) => left.replaceAll(word, ' '), text);
  const others = (rest.match(/\p{L}/gu) ?? []).join('');
  return rest !== text && ([...others].length < fewestOther || known.has(others));
}

/** Why a text may not be the password of a person after ASVS 6.2 (session-8); null if it may: 10 to 200 characters, not
 * breached, and not made of words of their name, address, practices or the product, in whatever spelling. */
export function whyNotPassword(password: string, owner: Owner): NotPassword | null {
  if ([...password].length < shortest) return 'too-short';
  if ([...password].length > longest) return 'too-long';
  const text = folded(password);
  if (isBreached(text) || new Set(text).size < 4) return 'known';
  const bare = fold(password);
  const words = ownWords(owner);
  const readings = [bare, asLetters(bare)].flatMap((one) => [one, withoutSigns(one)]);
  return readings.some((one) => isMadeOf(one, words)) ? 'about-her' : null;
}
