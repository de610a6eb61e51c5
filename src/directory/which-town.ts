import { wordsIn } from '../words/fold.ts';

/** A town as compared and searched, and as displayed. */
export type Town = { slug: string; name: string };

const arrondissements: Readonly<Record<string, number>> = { paris: 20, lyon: 9, marseille: 16 };
const inArrondissement =
  /^(\p{L}+)[ ,-]{0,3}\(?(?:(\d{1,2}) ?(?:er|e|è|[eè]me|nd)?|[ivx]{1,6} ?(?:er|e)?)\)? ?(?:arrondissement|arr|arrt|arrdt|ardt)?\.?$/iu;

/** Postal abbreviations, by the word they stand for. */
const spelt: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
};

/** Words that stay in lower case when a name in capitals is converted. */
const small = /^(le|la|les|de|du|des|d|l|en|et|sur|sous|aux?|lès|lez)$/i;

const withoutArrondissement = (name: string): string => {
  const [, town = '', number] = inArrondissement.exec(name) ?? [];
  const most = arrondissements[town.toLowerCase()];
  return most && (number === undefined || (Number(number) >= 1 && Number(number) <= most)) ? town : name;
};

const inCapitals = (name: string) => !/\p{Ll}/u.test(name) && /\p{Lu}{2}/u.test(name);

const withoutCapitals = (name: string): string =>
  name.toLowerCase().replaceAll(/\p{L}+/gu, (word, at: number) => {
    const stays = at > 0 && small.test(word);
    return stays ? word : word.replace(/^./u, (letter) => letter.toUpperCase());
  });

const named = (written: string): string => {
  const name = written
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(.+) \((le|la|les)\)$/i, '$2 $1')
    .replace(/(?:[ -]{1,3}c[eé]dex(?:[ -]{1,3}\d{1,2})?){1,3}$/i, '');
  return withoutArrondissement(name);
};

/** The town named by a text, however it is written: `ST ETIENNE CEDEX 1` is Saint-Étienne, `Paris 15e` is Paris. The
 * slug is empty if the text has neither letter nor digit. */
export function whichTown(written: string): Town {
  const name = named(written);
  const words = wordsIn(name.replaceAll(/\bs\/s\b\/?/gi, 'sous ').replaceAll(/\bs\//gi, 'sur '));
  return {
    slug: words.map((word) => spelt[word] ?? word).join('-'),
    name: inCapitals(name) ? withoutCapitals(name) : name,
  };
}

const accents = (name: string) => name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;

/** Chooses the spelling of a town to display: not in capitals, not abbreviated, with accents, then the one that most
 * practices use. */
export function whichTownName(spellings: readonly { town: string; practices: number }[]): string {
  const rank = ({ town, practices }: (typeof spellings)[number]) => {
    const name = named(town);
    const short = wordsIn(name).some((word) => word in spelt);
    return {
      name: whichTown(town).name,
      order: [Number(inCapitals(name)), Number(short), -accents(name), -practices],
    };
  };
  const ranked = spellings.map(rank).sort((left, right) => {
    const differ = left.order.findIndex((one, place) => one !== right.order[place]);
    if (differ === -1) return left.name < right.name ? -1 : 1;
    return (left.order[differ] ?? 0) - (right.order[differ] ?? 0);
  });
  return ranked[0]?.name ?? '';
}
