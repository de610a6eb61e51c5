import { type CountryCode, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Overseas numbering plans, by the first digits of a national number, which is dialled alike all over France. */
const overseas: readonly [RegExp, CountryCode][] = [
  [/^(590|69[01])/, 'GP'],
  [/^[56]94/, 'GF'],
  [/^(596|69[67])/, 'MQ'],
  [/^(26[23]|69[23])/, 'RE'],
  [/^(269|639)/, 'YT'],
];

/** Four-digit service numbers (3BPQ, and 10YT of operators); emergency numbers belong to no practice. */
const short = /^(3\d{3}|10\d{2})$/;

const parsed = (written: string, defaultCountry: CountryCode): PhoneNumber | undefined =>
  parsePhoneNumberFromString(written, { defaultCountry, extract: false });

/** The number in the plan overseas in which it lies; the range 06 39 is Mayotte's only as far as it is handed out
 * there, since it begins with that of films. */
function overseasNumber(written: string, { nationalNumber }: PhoneNumber): PhoneNumber | undefined {
  const [, plan] = overseas.find(([beginning]) => beginning.test(nationalNumber)) ?? [];
  const number = plan && parsed(written, plan);
  return nationalNumber.startsWith('639') && !number?.isValid() ? undefined : number;
}

/** Parses a telephone number: E.164 (`+33465711329`), or a French four-digit service number (`3975`); null if the
 * text is not one telephone number. Anything with the shape of a number of its country is accepted, assigned or not:
 * ranges are opened more often than this library is updated. Server only: it includes the numbering plans of the
 * whole world. */
export function whatIsDialled(written: string): string | null {
  const text = written.replaceAll(/\p{Cf}/gu, '').trim();
  const digits = text.replaceAll(/[\s.-]/g, '');
  if (short.test(digits)) return digits;
  const french = parsed(text, 'FR');
  if (!french?.isPossible()) return null;
  const isNational = !/^(\+|00)/.test(digits);
  if (french.countryCallingCode === '33' && french.nationalNumber.startsWith('0')) return null;
  return ((isNational && overseasNumber(text, french)) || french).number;
}
