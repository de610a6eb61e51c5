import type { Lang } from './write.ts';

const alphabets = { fr: new Intl.Collator('fr'), en: new Intl.Collator('en') };

/** How a list that is shown in a language is ordered by its names: "Épilation" beside "Endolift", whatever the
 * database thinks of accents. For `toSorted`. */
export const byName =
  (lang: Lang) =>
  (left: { name: string }, right: { name: string }): number =>
    alphabets[lang].compare(left.name, right.name);
