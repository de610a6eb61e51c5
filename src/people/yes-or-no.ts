const yes = ['yes', 'y', 'oui', 'o', 'true', 'vrai', '1'];
const no = ['no', 'n', 'non', 'false', 'faux', '0'];

/** The words that say yes or no in a cell, for a message. */
export const yesAndNo = `${yes.join(', ')}; ${no.join(', ')}`;

/** What a cell says, in French or in English: true for yes, false for no, null where it says neither. */
export function yesOrNo(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (yes.includes(word)) return true;
  return no.includes(word) ? false : null;
}
