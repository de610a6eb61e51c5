import { tooLongBy } from '../../words/typed.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** By how many characters a text is too long, in the words of both its counter and the error summary; null if it is
 * not. */
export function sayTooLong(lang: Lang, typed: string, most: number): string | null {
  const by = tooLongBy(typed, most);
  return by > 0 ? wordsFor(lang).layout.count.over(by, most) : null;
}
