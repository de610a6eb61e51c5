import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { whichNumbers } from './which-numbers.ts';

const digitsIn = (text: string) => text.replaceAll(/\D/g, '');

const waysOf = (number: string) => {
  const parsed = number.startsWith('+') ? parsePhoneNumberFromString(number) : undefined;
  return parsed ? [digitsIn(parsed.number), digitsIn(parsed.formatNational())] : [number];
};

/** The digits under which a telephone field can be searched: for each number those of E.164 and those of the national
 * format, `33639984107` and `0639984107`; if it contains no number, its digits as they are. Server only. */
export function whichDigits(written: string): string[] {
  const numbers = whichNumbers(written);
  return [...new Set(numbers.length > 0 ? numbers.flatMap(waysOf) : [digitsIn(written)])];
}
