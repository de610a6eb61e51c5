/** All kinds of letters. The stored kind may have a suffix after a hyphen: which news for the patient, which week,
 * which generation of a link. */
export const letters = [
  'new-enquiry',
  'new-message',
  'reminder',
  'says-no',
  'open-again',
  'fresh-link',
  'digest',
  'invitation',
  'patient',
] as const;
export type LetterName = (typeof letters)[number];

/** The stored kind of a letter; the same kind about the same fact to the same person is one letter. */
export type LetterKind = LetterName | `${Extract<LetterName, 'fresh-link' | 'digest' | 'patient'>}-${string}`;

/** Which letter a stored kind is; null for one of an older or newer version. */
export const whichLetter = (kind: string): LetterName | null =>
  letters.find((one) => kind === one || kind.startsWith(`${one}-`)) ?? null;
