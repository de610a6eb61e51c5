import { expect, test } from 'vitest';
import { isEmailAddress } from './email-address.ts';

test.each(['lea.martin@courriel.example', "l'oiseau+bleu@sous.domaine.example", 'léa@exämple.example'])(
  '%s is an address',
  (text) => expect(isEmailAddress(text).is).toBe(true),
);

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
  [`${'l'.repeat(250)}@courriel.example`, 'too-long'],
])('%j is none: %s', (text, because) => expect(isEmailAddress(text)).toEqual({ is: false, because }));
