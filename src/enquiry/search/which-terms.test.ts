import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anId } from '../../../test/an-id.ts';
import { whichAddress, whichStems, whichTerms } from './which-terms.ts';

const lea = { name: 'Léa Martin-Dubreuil', email: 'Lea.Martin@Courriel.example', phone: '06 39 98 41 07' };

test('an enquiry is found by beginnings of names, the address, runs of four digits, procedure and stems', () =>
  expect(
    whichTerms({ patient: lea, procedureId: anId('p1'), words: ['Les injections, c’est douloureux ?'] }),
  ).toEqual([
    ...['name:le', 'name:lea', 'name:leam', 'name:leama', 'name:leamar', 'name:leamart', 'name:leamarti'],
    ...['name:ma', 'name:mar', 'name:mart', 'name:marti', 'name:martin', 'name:martind', 'name:martindu'],
    ...['name:du', 'name:dub', 'name:dubr', 'name:dubre', 'name:dubreu', 'name:dubreui', 'name:dubreuil'],
    'address:lea.martin@courriel.example',
    ...['phone:3363', 'phone:3639', 'phone:6399', 'phone:3998', 'phone:9984', 'phone:9841', 'phone:8410'],
    ...['phone:4107', 'phone:0639'],
    'procedure:p1',
    ...['word:inject', 'word:injec', 'word:doulour', 'word:douloureux'],
  ]));

test.each([
  ['a number from abroad is found as it is dialled at home', '+33 6 39 98 41 07', 'phone:0639'],
  ['and from abroad', '06 39 98 41 07', 'phone:3363'],
  ['whatever stands in brackets', '+33 (0)6 39 98 41 07', 'phone:0639'],
  ['overseas', '0690 12 34 56', 'phone:5906'],
  ['in another country', '+44 20 7946 0958', 'phone:0207'],
  ['the second of two', '04 65 71 13 29 / 06 39 98 41 07', 'phone:4107'],
  ['what is no number', '06 39 98', 'phone:0639'],
])('%s', (_, phone, term) => expect(whichTerms({ patient: { ...lea, phone } })).toContain(term));

test.each([
  ['no telephone', { ...lea, phone: null }, /^phone:/],
  ['a name of one letter', { ...lea, name: 'É.' }, /^name:/],
])('%s is found by none', (_, patient, kind) =>
  expect(whichTerms({ patient }).filter((term) => kind.test(term))).toEqual([]),
);

test('of a long name the first eight letters count (search-101, search-7)', () =>
  expect(whichTerms({ patient: { name: 'Konstantinopoulou', email: 'x@y.example', phone: null } })).toEqual([
    ...['name:ko', 'name:kon', 'name:kons', 'name:konst', 'name:konsta', 'name:konstan', 'name:konstant'],
    'address:x@y.example',
  ]));

test('of a part of an enquiry that part alone', () =>
  expect(whichTerms({ procedureId: anId('p1') })).toEqual(['procedure:p1']));

test('spaces around an address are none of it', () =>
  expect(whichAddress(' Lea.Martin@Courriel.example ')).toBe('address:lea.martin@courriel.example'));

test.each([
  ['ml', ['word:ml']],
  ['m', []],
  ['𠮷', []],
  ['le', []],
])('the word %s is found by %j', (word, terms) => expect(whichStems(word)).toEqual(terms));

test('names of other writings', () =>
  expect(whichTerms({ patient: { name: '王芳 𠮷田𠮷', email: 'x@y.example', phone: null } })).toEqual([
    ...['name:王芳', 'name:王芳𠮷', 'name:王芳𠮷田', 'name:王芳𠮷田𠮷'],
    'name:𠮷田',
    'name:𠮷田𠮷',
    'address:x@y.example',
  ]));

test('each term stands once, whatever is written (search-101)', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme' })), (name, words) => {
      const terms = whichTerms({ patient: { ...lea, name }, words });
      expect(new Set(terms).size).toBe(terms.length);
    }),
  ));
