import { expect, test } from 'vitest';
import { mayBePassword } from './may-be-password.ts';

const camille = { email: 'camille.moreau@lumiere.example', name: 'Camille Moreau' };

test.each([
  ['', 'too-short'],
  ['neuf lett', 'too-short'],
  ['é'.repeat(201), 'too-long'],
  ['1234567890', 'known'],
  ['password123', 'known'],
  ['Football2026!', 'known'],
  ['aaaaaaaaaaaa', 'known'],
  ['camille.moreau1', 'about-her'],
  ['Camille Moreau', 'about-her'],
])('%s is refused: %s', (password, because) => {
  expect(mayBePassword(password, camille)).toEqual({ may: false, because });
});

test.each(['le lilas fleurit tard', 'vélo-orange-1987-Quimper', '🌿 quatre feuilles'])(
  '%s is accepted',
  (password) => {
    expect(mayBePassword(password, camille)).toEqual({ may: true });
  },
);
