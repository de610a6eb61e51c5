import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { anyText } from '../../../test/any-text.ts';
import type { ProcedureId } from '../../database/id.ts';
import { wordsIn } from '../../words/fold.ts';
import { isSmall } from '../../words/stems.ts';
import { type Sought, whatIsSought } from './what-is-sought.ts';
import { whichTerms } from './which-terms.ts';

const procedures = [
  { id: anId<ProcedureId>('hair'), name: { fr: 'Épilation laser', en: 'Laser hair removal' } },
  { id: anId<ProcedureId>('lips'), name: { fr: 'Augmentation des lèvres', en: 'Lip augmentation' } },
];
const asked = {
  patient: {
    name: 'Élodie Le Goff-Konstantinopoulou',
    email: 'elodie.legoff@courriel.example',
    phone: '+33 6 39 98 41 07',
  },
  procedureId: anId<ProcedureId>('hair'),
  words: ['Bonjour docteur, combien coûtent 3 séances sur les jambes ?', 'Comptez 240 euros, le 12/03/2027.'],
};

const finds = (sought: Sought, terms: readonly string[]) =>
  sought.every((alternatives) => alternatives.some((all) => all.every((term) => terms.includes(term))));

describe('Élodie’s enquiry about hair removal', () => {
  const found: Record<string, string[]> = {
    'names by their beginnings, accents apart, of which eight letters count (search-3, search-7)': [
      'elodie',
      'Élodie Le Goff',
      'goff élo',
      'Konstantinopoulou',
      'konstantinopoulos',
      'legoff',
      'le goff',
    ],
    'an address, whatever stands around it (search-9)': [
      'ELODIE.LEGOFF@courriel.example',
      'Élodie Le Goff <elodie.legoff@courriel.example>',
      '(elodie.legoff@courriel.example)',
      'elodie.legoff@courriel.example.',
    ],
    'the procedure in both languages, and any words of the correspondence (search-2, search-5)': [
      'epilation laser',
      'laser épilations',
      'hair removal',
      'ce que coûtent les jambes',
      'séance jambe Élodie',
    ],
    'four digits in a row, however they are grouped (search-8)': [
      '0639',
      '06 39 98',
      '41.07',
      '0033 6 39 98 41 07',
      '+33 (0)6 39 98 41 07',
      '+33 6 39',
      '+33 (0)6 39 98',
      '0033 6 39 98',
      '240 euros',
      '12/03/2027',
    ],
    'alone, a small word begins a name (search-6)': ['Le'],
    'several of these together': [
      '0 6 3 9',
      'Élodie0639Goff',
      'pour Élodie, elodie.legoff@courriel.example',
      'pour elodie.legoff@courriel.example, 0639',
      'pour 0639',
    ],
  };
  test.each(Object.entries(found).flatMap(([rule, texts]) => texts.map((text) => [text, rule])))(
    'is found by “%s”: %s',
    (text = '') => expect(finds(whatIsSought(text, procedures), whichTerms(asked))).toBe(true),
  );

  test.each([
    'lèvres',
    'Martin',
    'lodie',
    'elodie martin',
    'legoff@courriel.example',
    'elodie.legoff@courriel.exampl',
    '0640',
    '06 39 99',
    'épilation 500',
    'Konrad',
    'de',
    '0 6 4 0',
  ])('is not found by “%s”', (text) =>
    expect(finds(whatIsSought(text, procedures), whichTerms(asked))).toBe(false),
  );
});

const named = (name: string, phone: string | null = null) =>
  whichTerms({ patient: { name, email: 'x@y.example', phone } });

test.each([
  ['ndiaye', 'Awa N’Diaye'],
  ['n’diaye', 'Awa Ndiaye'],
  ["n'diaye", 'Awa Nʼdiaye'],
  ['dangelo', 'Marco D’Angelo'],
  ['d angelo', 'Marco Dangelo'],
  ['lebihan', 'Anne Le Bihan'],
  ['le bihan', 'Anne Lebihan'],
  ['jeanpierre', 'Jean-Pierre Roux'],
  ['jeanpierre', 'Jean Pierre Roux'],
  ['jean pierre', 'Jean-Pierre Roux'],
  ['jean-pierre', 'Jeanpierre Roux'],
  ['dang', 'Thị Đặng'],
  ['đặng', 'Thi Dang'],
  ['yildiz', 'Elif Yıldız'],
  ['YILDIZ', 'Elif Yıldız'],
  ['oconnor', 'Sinéad O’Connor'],
  ["o'connor", 'Sinéad OConnor'],
  ['strasse', 'Ulla Straße'],
  ['straße', 'Ulla Strasse'],
  ['lukasz', 'Łukasz Nowak'],
  ['ore', 'Maja Øre'],
  ['Øre', 'Maja Ore'],
  ['vandenberg', 'Jan van den Berg'],
])('%s finds %s (search-4)', (text, name) => expect(finds(whatIsSought(text, []), named(name))).toBe(true));

test.each([
  ['dangelo', 'Marco Angelo'],
  ['sophie laser', 'Sophie Lambert'],
  ['angelo', 'Marco Dangelo'],
])('%s does not find %s', (text, name) => expect(finds(whatIsSought(text, []), named(name))).toBe(false));

test.each([
  ['022 123 45 67', '+41 22 123 45 67'],
  ['+41 22 123', '+41 22 123 45 67'],
  ['0690 12 34 56', '+590 690 12 34 56'],
  ['+590 690', '0690 12 34 56'],
  ['06 39 98 41 07', '04 65 71 13 29 / 06 39 98 41 07'],
])('the number %s finds %s', (text, phone) =>
  expect(finds(whatIsSought(text, []), named('Léa', phone))).toBe(true),
);

test.each([
  ['yıldız', ['name:yıldız', 'word:yıldız']],
  ['Đặng', ['name:đang']],
  ['yıldız@courriel.example', ['address:yıldız@courriel.example']],
  [
    '+44 7639 984 107',
    ['phone:7639', 'phone:6399', 'phone:3998', 'phone:9984', 'phone:9841', 'phone:8410', 'phone:4107'],
  ],
  ['06 39 98 41 07', ['phone:6399', 'phone:3998', 'phone:9984', 'phone:9841', 'phone:8410', 'phone:4107']],
])('%s finds what the first version of the index holds', (text, terms) =>
  expect(finds(whatIsSought(text, []), terms)).toBe(true),
);

test.each(['', '  ', '?!', 'é', '3', '…'])('nothing can be looked for by “%s” (search-12)', (text) =>
  expect(whatIsSought(text, procedures)).toEqual([]),
);

test('whatever a patient wrote is found by any of its words that tell something', () =>
  fc.assert(
    fc.property(fc.lorem({ mode: 'sentences' }), fc.nat(), (text, place) => {
      const words = wordsIn(text).filter((word) => !isSmall(word) && word.length > 1);
      const word = words[place % words.length];
      expect(word === undefined || finds(whatIsSought(word, []), whichTerms({ words: [text] }))).toBe(true);
    }),
  ));

test('nothing that is typed can break it', () =>
  fc.assert(
    fc.property(anyText(200), (text) => {
      for (const alternatives of whatIsSought(text, procedures))
        for (const terms of alternatives) expect(terms.length).toBeGreaterThan(0);
    }),
  ));
