import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, wordsIn } from './fold.ts';

test.each([
  ['Épilation', 'epilation'],
  ['CŒUR', 'coeur'],
  ['Lætitia', 'laetitia'],
  ['Straße', 'strasse'],
  ['Søren Łukasz', 'soren lukasz'],
  ['ﬁn', 'fin'],
  ['İnès', 'ines'],
])('%s is compared as %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ['Un rendez-vous d’épilation, au « laser » ?', ['un', 'rendez', 'vous', 'd', 'epilation', 'au', 'laser']],
  ['06 39', ['06', '39']],
  ['王芳', ['王芳']],
  [' …! ', []],
])('the words of %j', (text, words) => expect(wordsIn(text)).toEqual(words));

test('what is folded stays as it is', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text))));
