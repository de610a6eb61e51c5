/** The letters that there are. What is kept of one may go on behind a hyphen: which news for the patient, which week, which
 * generation of a link. */
export const letters = [
  'new-enquiry',
  'new-message',
  'reminder',
  'says-no',
  'fresh-link',
  'digest',
  'invitation',
  'patient',
] as const;
export type LetterName = (typeof letters)[number];

/** Under what a letter is kept; the same about the same fact to the same person is one letter. */
export type LetterKind = LetterName | `${Extract<LetterName, 'fresh-link' | 'digest' | 'patient'>}-${string}`;

/** Which letter it is that was kept under a kind; null for one of an older or a newer Relais. */
export const whichLetter = (kind: string): LetterName | null =>
  letters.find((one) => kind === one || kind.startsWith(`${one}-`)) ?? null;
