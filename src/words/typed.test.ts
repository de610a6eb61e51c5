import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asLine, asMessage, howLong, isBlank, tooLongBy } from './typed.ts';

describe('one line (words-2, words-13)', () => {
  test.each([
    ['lea\u200b@courriel.example', 'lea@courriel.example'],
    ['\ufefflea@courriel.example\u200e', 'lea@courriel.example'],
    ['le\u200d\u0301a@courriel.example', 'l\u00e9a@courriel.example'],
    ['le\u0301a@courriel.example', 'l\u00e9a@courriel.example'],
    ['06\u201139\u201198\u201112\u201134', '06-39-98-12-34'],
    ['\u202a06 39 98 12 34\u202c', '06 39 98 12 34'],
    ['06\u00a039\u202f98\u200912 34', '06 39 98 12 34'],
    ['Mar\u00adtin', 'Martin'],
    ['Léa\v\fMartin', 'Léa Martin'],
    ['Léa\u200b \u200bMartin', 'Léa Martin'],
    ['Léa\u0000\u0007 Martin', 'Léa Martin'],
    ['\u202eLéa', 'Léa'],
    ['👩\u200d⚕\ufe0f Léa', '👩⚕ Léa'],
    ['\u3164', ''],
    ['\u034f\u2060\u180e', ''],
    ['نور حداد', 'نور حداد'],
    ['Nguyễn', 'Nguyễn'],
    ['x\u0600', 'x\u0600'],
  ])('%j is %j', (typed, meant) => {
    expect(asLine(typed)).toBe(meant);
  });

  test('what has been cleaned stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const line = asLine(text);
        expect(asLine(line)).toBe(line);
        expect(line).not.toMatch(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u);
      }),
    );
  });
});

describe('a message (words-3)', () => {
  test.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\vb\fc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['a\u0000b\u001b[31m', 'ab[31m'],
    ['a\tb', 'a\tb'],
    ['👩🏽‍⚕️ 👨‍👩‍👧', '👩🏽‍⚕️ 👨‍👩‍👧'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['\u2067مرحبا\u2069', '\u2067مرحبا\u2069'],
    ['e\u0301', 'e\u0301'],
    ['  \n a \n ', 'a'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(asMessage(typed)).toBe(kept);
  });
});

test.each([
  ['', true],
  [' \n\t', true],
  ['\u200b\u200d\u2060', true],
  ['\u3164 \u2800', true],
  ['.', false],
  ['👋', false],
])('%j shows nothing: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

test.each([
  ['abc', 3],
  ['é', 1],
  ['e\u0301', 2],
  ['🩺', 1],
  ['👩🏽‍⚕️', 5],
])('%j is %d long', (text, length) => {
  expect(howLong(text)).toBe(length);
});

test.each([
  ['x'.repeat(5000), 0],
  [`${'x'.repeat(5000)}\r\n`, 0],
  [`${'x\r\n'.repeat(2500)}`, 0],
  [`${'x\r\n'.repeat(2500)}xx`, 2],
  ['🩺'.repeat(5000), 0],
  ['🩺'.repeat(5012), 12],
])('a text is too long by (words-1)', (text, by) => {
  expect(tooLongBy(text, 5000)).toBe(by);
});
