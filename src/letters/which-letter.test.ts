import { expect, test } from 'vitest';
import { letters, whichLetter } from './which-letter.ts';

test.each(letters)('%s is itself', (letter) => expect(whichLetter(letter)).toBe(letter));

test.each([
  ['patient-refused-offer', 'patient'],
  ['fresh-link-12', 'fresh-link'],
  ['digest-2026-W24', 'digest'],
  ['says-no', 'says-no'],
  ['open-again', 'open-again'],
  ['patients', null],
  ['pigeon', null],
  ['', null],
] as const)('%s is %s', (kind, letter) => expect(whichLetter(kind)).toBe(letter));
