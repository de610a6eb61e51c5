import { dictionary } from '@zxcvbn-ts/language-common';

const known = new Set(dictionary['passwords-common']);
const shortest = 10;
const longest = 200;

export type PasswordDecision =
  | { may: true }
  | { may: false; because: 'too-short' | 'too-long' | 'known' | 'about-her' };

const folded = (text: string) => text.normalize('NFKC').toLowerCase();

/** A password that is in a list of breached ones, with or without a few digits or signs around it. */
const isBreached = (password: string) =>
  known.has(password) || known.has(password.replace(/^[^\p{L}]+|(?<!\P{L})\P{L}+$/gu, ''));

/** Whether a text may be the password of a person (ASVS 6.2): 10 to 200 characters, none of the breached
 * ones, and not made of her own address or name. */
export function mayBePassword(password: string, person: { email: string; name: string }): PasswordDecision {
  if ([...password].length < shortest) return { may: false, because: 'too-short' };
  if ([...password].length > longest) return { may: false, because: 'too-long' };
  const text = folded(password);
  if (isBreached(text) || new Set(text).size < 4) return { may: false, because: 'known' };
  const own = [folded(person.email), folded(person.email).split('@')[0] ?? '', folded(person.name)];
  return own.some((part) => part.length > 3 && text.replace(/(?<!\d)\d+$/, '') === part)
    ? { may: false, because: 'about-her' }
    : { may: true };
}
