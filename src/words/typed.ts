/** What a text holds that is never drawn: joiners, marks of direction, soft hyphens, fillers. */
const unseen = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** Hyphens that a telephone or a word processor puts in the place of the plain one. */
const hyphens = /[\u2010\u2011\ufe63\uff0d]/g;

/** One line as it was meant, of a name, an address, a number or a key: composed (NFC), without signs that nobody sees,
 * hyphens plain, white space single. */
export const asLine = (text: string): string =>
  text
    .replaceAll(/(?!\ufeff)\s/g, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(hyphens, '-')
    .normalize('NFC')
    .replaceAll(/ +/g, ' ')
    .trim();

/** A message as it was written: every sign but control characters; every kind of line end is a line end. */
export const asMessage = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(controls, '')
    .trim();

/** Whether a text shows nothing to anybody. */
export const isBlank = (text: string): boolean => asLine(text).replaceAll(/[\u2800\s]/g, '') === '';

/** How long a text is: in code points of Unicode, on the page as on the server. */
export const howLong = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** By how much a message is longer than it may be; 0 where it is not. */
export const tooLongBy = (text: string, longest: number): number =>
  Math.max(0, howLong(asMessage(text)) - longest);
