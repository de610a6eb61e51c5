import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldAtFirst, wordsIn } from './fold.ts';

test.each([
  ['Épilation', 'epilation'],
  ['CŒUR', 'coeur'],
  ['Lætitia', 'laetitia'],
  ['Straße', 'strasse'],
  ['Søren Łukasz', 'soren lukasz'],
  ['ﬁn', 'fin'],
  ['İnès', 'ines'],
  ['Đặng Yıldız', 'dang yildiz'],
  ['ĐORĐE', 'dorde'],
  ['Øre', 'ore'],
  ['Þórður Ħal', 'thordur hal'],
  ['Nʼdiaye', 'n’diaye'],
])('%s is compared as %s (search-3)', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ['Un rendez-vous d’épilation, au « laser » ?', ['un', 'rendez', 'vous', 'd', 'epilation', 'au', 'laser']],
  ['06 39', ['06', '39']],
  ['王芳', ['王芳']],
  [' …! ', []],
])('the words of %j, parted by hyphens and apostrophes (search-3)', (text, words) =>
  expect(wordsIn(text)).toEqual(words),
);

test('what is folded stays as it is', () =>
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text))));

test('what was kept at first is still compared with what it was', () => {
  expect(foldAtFirst('Đặng Yıldız, Straße')).toBe('đang yıldız, strasse');
  expect(wordsIn('Đặng Yıldız', foldAtFirst)).toEqual(['đang', 'yıldız']);
});
