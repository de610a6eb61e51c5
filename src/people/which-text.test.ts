import { expect, test } from 'vitest';
import { whichText } from './which-text.ts';

const words = 'Cabinet Été, 8 avenue de l’Œuvre\n12 €';
const bytes = (...all: number[]) => Uint8Array.from(all);
const utf16 = (text: string, swap: boolean) => {
  const plain = Buffer.from(`\ufeff${text}`, 'utf16le');
  return swap ? plain.swap16() : plain;
};
const windows = (text: string) =>
  Buffer.from(text.replaceAll('’', '\x92').replaceAll('Œ', '\x8c').replaceAll('€', '\x80'), 'latin1');

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(words), 'UTF-8'],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${words}`), 'UTF-8'],
  ['UTF-16, little end first', utf16(words, false), 'UTF-16'],
  ['UTF-16, big end first', utf16(words, true), 'UTF-16'],
  ['Windows-1252 (people-104)', windows(words), 'Windows-1252'],
])('%s is read', (_, file, encoding) => expect(whichText(file)).toEqual({ text: words, encoding }));

test('nothing is an empty text', () => expect(whichText(bytes())).toEqual({ text: '', encoding: 'UTF-8' }));

const macRoman = bytes(...Buffer.from('a\nCabinet '), 0x83, 0x74, 0x8e);
const dos = bytes(...Buffer.from('a\nb\nt'), 0x82, 0x6c, 0x82);

test.each<[string, Uint8Array, number, RegExp]>([
  ['an old Mac (people-104)', macRoman, 2, /neither UTF-8 nor certainly Windows-1252/],
  ['DOS', dos, 3, /neither UTF-8 nor certainly Windows-1252/],
  ['UTF-16 without a mark', Buffer.from(words, 'utf16le'), 1, /UTF-16 without its mark/],
  ['UTF-16 that is cut', utf16(words, false).subarray(0, 9), 1, /UTF-16 and is damaged/],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), 1, /UTF-32/],
  ['a workbook', bytes(0x50, 0x4b, 3, 4, 0x14, 0), 1, /a workbook/],
  ['a text that was damaged before', Buffer.from('a\nCabinet \ufffdt\ufffd'), 2, /export it again as UTF-8/],
])('%s is refused with its line', (_, file, line, problem) =>
  expect(whichText(file)).toEqual({ text: null, line, problem: expect.stringMatching(problem) }),
);
