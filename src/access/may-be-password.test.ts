import { expect, test } from 'vitest';
import { mayBePassword } from './may-be-password.ts';

const camille = { email: 'camille.moreau@lumiere.example', name: 'Camille Moreau' };

test.each([
  ['', 'too-short'],
  ['neuf lett', 'too-short'],
  ['🌿🌲🌳🌴🍀🍁🍂🌾🌵', 'too-short'],
  ['é'.repeat(201), 'too-long'],
  ['abcabcabcabc', 'known'],
  ['ＰＡＳＳＷＯＲＤ１２３', 'known'],
  ['2026football', 'known'],
  ['camille.moreau@lumiere.example', 'about-her'],
  ['1234567890', 'known'],
  ['password123', 'known'],
  ['Football2026!', 'known'],
  ['aaaaaaaaaaaa', 'known'],
  ['camille.moreau1', 'about-her'],
  ['Camille Moreau', 'about-her'],
])('%s is refused: %s', (password, because) => {
  expect(mayBePassword(password, camille)).toEqual({ may: false, because });
});

test('a name of four letters is hers, one of three may be anything', () => {
  const ines = { email: 'i@lumiere.example', name: 'Inès' };
  const lea = { email: 'l@lumiere.example', name: 'Léa' };
  expect(mayBePassword('Inès123456', ines)).toEqual({ may: false, because: 'about-her' });
  expect(mayBePassword('Léa1234567', lea)).toEqual({ may: true });
  expect(mayBePassword('123456Inès', ines)).toEqual({ may: true });
});

test.each([
  'lilas orme',
  'abcdabcdabcd',
  'foot2026ball',
  'lilas'.repeat(40),
  'le lilas fleurit tard',
  'vélo-orange-1987-Quimper',
  '🌿 quatre feuilles',
])('%s is accepted', (password) => {
  expect(mayBePassword(password, camille)).toEqual({ may: true });
});
