import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { whichNumbers } from './which-numbers.ts';

const digitsIn = (text: string) => text.replaceAll(/\D/g, '');

const waysOf = (number: string) => {
  const parsed = number.startsWith('+') ? parsePhoneNumberFromString(number) : undefined;
  return parsed ? [digitsIn(parsed.number), digitsIn(parsed.formatNational())] : [number];
};

/** The digits by which what a telephone field holds is read off a display: of each number those of E.164 and those
 * dialled inside its country, `33639984107` and `0639984107`; where it holds no number, its digits as they stand. For
 * the server. */
export function whichDigits(written: string): string[] {
  const numbers = whichNumbers(written);
  return [...new Set(numbers.length > 0 ? numbers.flatMap(waysOf) : [digitsIn(written)])];
}
