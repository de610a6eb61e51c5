/** Invisible characters: joiners, direction marks, soft hyphens, fillers. */
const unseen = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
const controls = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** Hyphens that a phone or a word processor inserts instead of the plain one. */
const hyphens = /[\u2010\u2011\ufe63\uff0d]/g;

/** Cleans one line, such as a name, an address, a number or a key: NFC, without invisible characters, hyphens plain,
 * white space single. */
export const asLine = (text: string): string =>
  text
    .replaceAll(/(?!\ufeff)\s/g, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/\p{Cc}/gu, '')
    .replaceAll(hyphens, '-')
    .normalize('NFC')
    .replaceAll(/ +/g, ' ')
    .trim();

/** Cleans a message: everything except control characters; line ends are normalised. */
export const asMessage = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(controls, '')
    .trim();

/** Whether a text is blank, invisible characters included. */
export const isBlank = (text: string): boolean => asLine(text).replaceAll(/[\u2800\s]/g, '') === '';

/** The length of a text in Unicode code points, on the page as on the server. */
export const howLong = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** By how many characters a message is too long; 0 if it is not. */
export const tooLongBy = (text: string, longest: number): number =>
  Math.max(0, howLong(asMessage(text)) - longest);
