import { expect, test } from 'vitest';
import { type Territory, territories } from './territory.ts';
import { acrossSea, type Land, territoriesOf, whichLand } from './which-land.ts';

test.each<[Territory, Land]>([
  ['FR-01', 'mainland'],
  ['FR-69', 'mainland'],
  ['FR-29', 'mainland'],
  ['FR-95', 'mainland'],
  ['FR-2A', 'corsica'],
  ['FR-2B', 'corsica'],
  ['FR-971', 'FR-971'],
  ['FR-973', 'FR-973'],
  ['FR-977', 'FR-977'],
  ['FR-978', 'FR-978'],
])('%s lies on %s (offering-244, offering-246, offering-247)', (territory, land) =>
  expect(whichLand(territory)).toBe(land),
);

test('each territory is on one land', () => {
  const lands = [...new Set(territories.map(whichLand))];
  expect(lands).toHaveLength(2 + 7);
  expect(lands.flatMap(territoriesOf).toSorted()).toEqual(territories.toSorted());
});

test('the mainland has its 94 departments, Corsica two', () => {
  expect(territoriesOf('mainland')).toHaveLength(94);
  expect(territoriesOf('corsica')).toEqual(['FR-2A', 'FR-2B']);
  expect(territoriesOf('FR-974')).toEqual(['FR-974']);
  expect([...territoriesOf('mainland'), ...acrossSea].toSorted()).toEqual(territories.toSorted());
});
