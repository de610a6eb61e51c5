const spelt: Readonly<Record<string, string>> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' },
  ...{ đ: 'd', ð: 'd', ɖ: 'd', ɗ: 'd', þ: 'th', ħ: 'h', ı: 'i', ĸ: 'k', ƙ: 'k', ƚ: 'l', ŋ: 'n', ɲ: 'n' },
  ...{ ŧ: 't', ɓ: 'b', ɔ: 'o', ɛ: 'e', ə: 'e', ǝ: 'e', ƴ: 'y' },
};
const letters = new RegExp(`[${Object.keys(spelt).join('')}]`, 'g');
/** Apostrophe-like characters of other keyboards and scripts, which Unicode classes as letters. */
const apostrophes = /[\u02b9-\u02bf\u02c8\u02ca\u02cb\ua78c]/g;

const bare = (text: string) => text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');

/** Folds a text for comparison: lower case, without accents, ligatures and letters with a stroke spelt out.
 * "Épilation" → "epilation", "Đặng" → "dang". */
export const fold = (text: string): string =>
  bare(text)
    .replaceAll(apostrophes, '’')
    .replaceAll(letters, (letter) => spelt[letter] ?? letter);

/** Folds a text as the first version of the index did, for as long as some of that index remains. */
export const foldAtFirst = (text: string): string =>
  bare(text).replaceAll(/[œæßøł]/g, (letter) => spelt[letter] ?? letter);

/** The words of a text, folded: runs of letters and digits. */
export const wordsIn = (text: string, folding = fold): string[] =>
  folding(text).match(/[\p{L}\p{N}]+/gu) ?? [];
