import { expect, test } from 'vitest';
import { isSmall, stemsOf } from './stems.ts';

const meet = (one: string, other: string) => stemsOf(one).some((stem) => stemsOf(other).includes(stem));

test.each([
  ['epilation', 'epilations'],
  ['injection', 'injections'],
  ['ride', 'rides'],
  ['levre', 'levres'],
  ['douloureux', 'douloureuse'],
  ['rembourse', 'remboursees'],
  ['wrinkle', 'wrinkles'],
  ['swelling', 'swell'],
  ['prices', 'price'],
])('%s is found by %s', (one, other) => expect(meet(one, other)).toBe(true));

test.each([
  ['laser', 'lèvre'],
  ['nez', 'nevus'],
  ['front', 'froid'],
])('%s is not found by %s', (one, other) => expect(meet(one, other)).toBe(false));

test.each([
  ['remboursees', ['rembours', 'rembourse']],
  ['remboursee', ['rembours', 'rembourse']],
  ['needling', ['needling', 'needl']],
])('%s has the stems %j', (word, stems) => expect(stemsOf(word)).toEqual(stems));

test('words of every text', () => {
  expect(
    ['a', 'le', 'mon', 'ne', 'pour', 'y', 'an', 'she', 'so', 'that', 'the', 'with', 'your'].every(isSmall),
  ).toBe(true);
  expect(['laser', 'goff', '06', ''].some(isSmall)).toBe(false);
});
