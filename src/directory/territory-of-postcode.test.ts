import { expect, test } from 'vitest';
import { territories } from './territory.ts';
import { territoryOfPostcode } from './territory-of-postcode.ts';

test('the accepted territories are the departments and those overseas whose holidays are known', () => {
  expect(territories).toHaveLength(19 + 2 + 75 + 7);
  expect(new Set(territories).size).toBe(territories.length);
  expect(territories).not.toContain('FR-20');
  expect(territories).not.toContain('FR-975');
});

test.each([
  ['01000', 'FR-01'],
  ['19100', 'FR-19'],
  ['20000', 'FR-2A'],
  ['20137', 'FR-2A'],
  ['20200', 'FR-2B'],
  ['20600', 'FR-2B'],
  ['21000', 'FR-21'],
  ['57000', 'FR-57'],
  ['67000', 'FR-67'],
  ['68100', 'FR-68'],
  ['75116', 'FR-75'],
  ['95880', 'FR-95'],
  ['97110', 'FR-971'],
  ['97200', 'FR-972'],
  ['97300', 'FR-973'],
  ['97400', 'FR-974'],
  ['97600', 'FR-976'],
  ['97700', 'FR-977'],
  ['97800', 'FR-978'],
  [' 67000 ', 'FR-67'],
])('%s lies in %s', (postcode, territory) => {
  expect(territoryOfPostcode(postcode)).toEqual({ territory });
});

test('of a town in the neighbouring department, that of the postcode (directory-14)', () => {
  expect(territoryOfPostcode('57412')).toEqual({ territory: 'FR-57' });
  expect(territoryOfPostcode('42620')).toEqual({ territory: 'FR-42' });
});

test('two islands have the postcodes that they had in Guadeloupe (directory-13)', () => {
  expect(territoryOfPostcode('97133')).toEqual({ territory: 'FR-977' });
  expect(territoryOfPostcode('97150')).toEqual({ territory: 'FR-978' });
});

test.each(['20300', '20900', '00100', '96000', '97000', '97500', '97900', '98000', '98800', '99999'])(
  '%s is in no territory we know (directory-15)',
  (postcode) => {
    expect(territoryOfPostcode(postcode)).toEqual({ territory: null, because: 'unknown' });
  },
);

test.each(['', '6700', '670000', 'FR-67', '67 000', '２７０００', 'constructor', '67000\n67000'])(
  '%j is no postcode',
  (postcode) => {
    expect(territoryOfPostcode(postcode)).toEqual({ territory: null, because: 'not-five-digits' });
  },
);
