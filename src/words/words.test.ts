import { expect, test } from 'vitest';
import { wordsFor, workingDaysFor } from './words.ts';

/** Every sentence of a language with its place; a sentence that takes words is given some. */
function sentences(words: unknown, place: string): [string, string][] {
  if (typeof words === 'string') return [[place, words]];
  if (Array.isArray(words)) return words.flatMap((one, index) => sentences(one, `${place}.${index}`));
  if (typeof words === 'function') return sentences(words('Léa', 'Théo'), place);
  return Object.entries(words as object).flatMap(([key, value]) => sentences(value, `${place}.${key}`));
}

const french = sentences(wordsFor('fr'), 'fr');
const english = sentences(wordsFor('en'), 'en');

test('the two languages say the same things, and neither is silent', () => {
  expect(french.map(([place]) => place.slice(3))).toEqual(english.map(([place]) => place.slice(3)));
  for (const [place, text] of [...french, ...english]) expect(text.trim(), place).not.toBe('');
});

test('each language counts working days in its own words', () =>
  expect([workingDaysFor('fr').days(2), workingDaysFor('en').days(2)]).toEqual([
    '2 jours ouvrés',
    '2 working days',
  ]));

test('no French sign that stands alone is torn from its word', () => {
  const torn = french.filter(([, text]) => / [?!;:»]|« |[^\s\u202f?!.][?!;](\s|$)/u.test(text));
  expect(torn).toEqual([]);
});

test('apostrophes are typographic', () => {
  expect([...french, ...english].filter(([, text]) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
});

test('what is untranslated is untranslatable', () => {
  const same = french.filter(([, text], index) => text === english[index]?.[1] && text.includes(' '));
  expect(same).toEqual([]);
});
