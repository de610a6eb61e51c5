import { expect, test } from 'vitest';
import { whyNotPassword } from './why-not-password.ts';

const camille = {
  email: 'camille.moreau@lumiere.example',
  name: 'Dr Camille Moreau',
  practices: ['Cabinet Lumière', 'Clinique de l’Étang-Vert'],
};

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
  ['CamilleMoreau2026', 'about-her'],
  ['MoreauCamille#75', 'about-her'],
  ['cabinet-lumiere-2026', 'about-her'],
  ['Cabinet Lumière', 'about-her'],
  ['CABINETLUMIÈRE!', 'about-her'],
  ['etangvert2026', 'about-her'],
  ['Relais2026!', 'about-her'],
  ['RelaisRelais', 'about-her'],
  ['R3l41s2026!', 'about-her'],
  ['C@m1lle2026', 'about-her'],
  ['ＲｅｌａｉｓＲｅｌａｉｓ', 'about-her'],
  ['2026Moreau75', 'about-her'],
  ['camille-football', 'about-her'],
  ['relais-qwerty-2026', 'about-her'],
  ['lumiere-mdp-1', 'about-her'],
  ['camille.moreau@chez', 'about-her'],
  ['M.o.r.e.a.u1', 'about-her'],
  ['mor eau 2026!', 'about-her'],
  ['C-@-m-1-l-l-e', 'about-her'],
])('%s is refused: %s (session-8)', (password, because) => {
  expect(whyNotPassword(password, camille)).toBe(because);
});

test('a name of four letters is hers, one of three may be anything', () => {
  const ines = { email: 'i@lumiere.example', name: 'Inès', practices: [] };
  const lea = { email: 'l@lumiere.example', name: 'Léa', practices: [] };
  expect(whyNotPassword('Inès123456', ines)).toBe('about-her');
  expect(whyNotPassword('Léa1234567', lea)).toBeNull();
  expect(whyNotPassword('123456Inès', ines)).toBe('about-her');
});

test('a whole name is hers, though none of its words would be', () => {
  const ng = { email: 'accueil@lys.example', name: 'Ng Li', practices: ['Clinique des Lys', 'Au Gui'] };
  for (const password of ['cliniquedeslys', 'Clinique des Lys', 'NgLi123456', 'augui2026!!'])
    expect(whyNotPassword(password, ng)).toBe('about-her');
  expect(whyNotPassword('des lys et du gui', ng)).toBeNull();
});

test.each([
  'lilas orme',
  'abcdabcdabcd',
  'foot2026ball',
  'lilas'.repeat(40),
  'le lilas fleurit tard',
  'vélo-orange-1987-Quimper',
  '🌿 quatre feuilles',
  'camille dort au grenier',
  'relais de poste 1789 à Brive',
  'lumiere-vagabonde',
  '1974-03-12-1974',
])('%s is accepted', (password) => {
  expect(whyNotPassword(password, camille)).toBeNull();
});
