/** What may suggest spam. `copies` counts other people of the practice who sent the same words. */
export type Signs = { words: string; copies: number; held: boolean };

export type SpamSign = 'many-links' | 'links' | 'copies' | 'language' | 'held';

const weights: Record<SpamSign, number> = { 'many-links': 2, copies: 2, links: 1, language: 1, held: 1 };
const enough = 2;

const manyLinks = 3;
const manyCopies = 3;
const longWords = 80;
const wordsToTell = 8;

const linksIn = (text: string) => text.match(/https?:\/\/|www\./gi)?.length ?? 0;
const isLink = (part: string) => /https?:|www\./i.test(part);

/** Stop words of which any sentence of French or English contains some. */
const small = new Set(
  'je j un une le la les des de du et à au est pour mon ma mes vous avez que qui dans sur avec ce ne pas bonjour the a an i my is are to of and for you have do does it in on with me hello'.split(
    ' ',
  ),
);

function isForeign(text: string): boolean {
  const words =
    text
      .split(/\s/)
      .filter((part) => !isLink(part))
      .join(' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.length >= wordsToTell && !words.some((word) => small.has(word));
}

/** Why an enquiry may be spam (answering-14); empty for nearly all. One sign alone accuses nobody who writes in their
 * own language or names one page; nothing follows from it: the member decides. */
export function whySpam({ words, copies, held }: Signs): SpamSign[] {
  const links = linksIn(words);
  const found: [boolean, SpamSign][] = [
    [links >= manyLinks, 'many-links'],
    [links > 0 && links < manyLinks, 'links'],
    [copies >= manyCopies && words.length >= longWords, 'copies'],
    [isForeign(words), 'language'],
    [held, 'held'],
  ];
  const signs = found.flatMap(([is, sign]) => (is ? [sign] : []));
  return signs.reduce((sum, sign) => sum + weights[sign], 0) >= enough ? signs : [];
}
