import { expect, test } from 'vitest';
import { langIn, paths, sameIn } from './paths.ts';

const names = Object.keys(paths.fr) as (keyof typeof paths.fr)[];
const addressOf = (lang: 'fr' | 'en', name: (typeof names)[number]) => {
  const path = paths[lang][name];
  return typeof path === 'string' ? path : path('cabinet-lumiere-lyon');
};

test.each(names)('%s leads to itself in the other language', (name) => {
  expect(sameIn('en', addressOf('fr', name))).toBe(addressOf('en', name));
  expect(sameIn('fr', addressOf('en', name))).toBe(addressOf('fr', name));
});

test.each(['/desk', '/demande/1', '/', '/fr/ailleurs'])('%s has one address', (path) =>
  expect(sameIn('en', path)).toBeNull(),
);

test.each([
  ['/fr', 'fr'],
  ['/en/practices', 'en'],
  ['/entry', null],
  ['/desk', null],
  ['/', null],
])('the language of %s is %s', (path, lang) => expect(langIn(path)).toBe(lang));
