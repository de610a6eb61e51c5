import { expect, test } from 'vitest';
import { isEmailAddress, whyNoAddress } from './email-address.ts';

/** 64 characters, the sign, and a domain as long as may be. */
const longest = `${'l'.repeat(64)}@${'d'.repeat(63)}.${'d'.repeat(63)}.${'d'.repeat(53)}.example`;

test('254 characters are an address, one more is too long', () => {
  expect(longest).toHaveLength(254);
  expect(whyNoAddress(longest)).toBeNull();
  expect(whyNoAddress(longest.replace('.example', 'd.example'))).toBe('too-long');
});

test.each([
  'lea.martin@courriel.example',
  "l'oiseau+bleu@sous.domaine.example",
  'léa@exämple.example',
  'l@c.example',
  'lea@sous.42.example',
  'lea@courriel.web2',
  'lea@courriel.2web',
])('%s is an address', (text) => expect(isEmailAddress(text)).toBe(true));

test.each([
  ['', 'not-an-address'],
  ['lea', 'not-an-address'],
  ['lea@', 'not-an-address'],
  ['@courriel.example', 'not-an-address'],
  ['lea@localhost', 'not-an-address'],
  ['lea@192.0.2.1', 'not-an-address'],
  ['lea@courriel.example\r\nBcc: everybody@evil.example', 'not-an-address'],
  ['"lea martin"@courriel.example', 'not-an-address'],
  ['Léa <lea@courriel.example>', 'not-an-address'],
  ['lea@courriel.example,theo@courriel.example', 'not-an-address'],
  ['lea..martin@courriel.example', 'not-an-address'],
  ['lea@-courriel.example', 'not-an-address'],
  ['lea@courriel-.example', 'not-an-address'],
  ['lea@courriel!.example', 'not-an-address'],
  ['lea@cour riel.example', 'not-an-address'],
  ['lea@courriel .example', 'not-an-address'],
  ['lea@courriel.42', 'not-an-address'],
  ['lea@courriel.example@evil.example', 'not-an-address'],
  [`${'l'.repeat(65)}@courriel.example`, 'not-an-address'],
  [`lea@${'d'.repeat(64)}.example`, 'not-an-address'],
  [`${'l'.repeat(250)}@courriel.example`, 'too-long'],
])('%j is none: %s', (text, because) => {
  expect(whyNoAddress(text)).toBe(because);
  expect(isEmailAddress(text)).toBe(false);
});
