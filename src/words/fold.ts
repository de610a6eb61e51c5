const spelt: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** A text as it is compared: lower case, without accents, ligatures spelt out. "Épilation" → "epilation". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[œæßøł]/g, (letter) => spelt[letter] ?? letter);

/** The words of a text, folded: runs of letters and digits. */
export const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
