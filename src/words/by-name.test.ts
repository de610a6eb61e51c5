import { expect, test } from 'vitest';
import { byName } from './by-name.ts';

test.each(['fr', 'en'] as const)('names in the order of their alphabet: %s (words-4)', (lang) => {
  const names = [
    'Rhinoplastie',
    'Épilation laser',
    'œil',
    'Eau',
    'ÉPILATION',
    'Augmentation',
    'Zone',
    'Oreilles',
  ];
  expect(
    names
      .map((name) => ({ name }))
      .toSorted(byName(lang))
      .map(({ name }) => name),
  ).toEqual([
    ...['Augmentation', 'Eau', 'ÉPILATION', 'Épilation laser', 'œil', 'Oreilles', 'Rhinoplastie', 'Zone'],
  ]);
});
