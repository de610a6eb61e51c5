import { fold, wordsIn } from '../../words/fold.ts';

const dotless: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/** A domain as it is looked up in the DNS, however it is written. */
const asked = (domain: string) =>
  URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;

/** An address normalised to its mailbox: lower case, without a tag, and without the dots that Gmail ignores. */
export function whichMailbox(email: string): string {
  const [local = '', written = ''] = email.trim().normalize('NFKC').toLowerCase().split('@');
  const name = local.split('+')[0] || local;
  const domain = asked(written);
  return dotless.has(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}

/** How a telephone number recognised the same line in the first version of the marks: its last nine digits, which
 * two countries may share. Null for anything shorter. */
export function whichLineAtFirst(phone: string): string | null {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length >= 9 ? digits.slice(-9) : null;
}

/** A text normalised to recognise copies: no case, accents, punctuation or spaces. */
export const whichWords = (text: string, folding = fold): string => wordsIn(text, folding).join('');
