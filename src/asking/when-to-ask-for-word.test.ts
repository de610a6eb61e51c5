import { expect, test } from 'vitest';
import { whenToAskForWord } from './when-to-ask-for-word.ts';

const at = (text: string) => Temporal.Instant.from(`2026-11-${text}:00Z`);
const now = at('24T12:00');

test.each<[string, string[], string | null]>([
  ['the first', [], '24T12:00'],
  ['the second', ['24T11:59'], '24T12:00'],
  ['the third', ['24T09:00', '24T12:00'], '24T12:00'],
  ['a fourth waits until the first is a day old', ['24T09:00', '24T10:00', '24T11:00'], '25T09:00'],
  ['in whatever order they are told', ['24T11:00', '24T09:00', '24T10:00'], '25T09:00'],
  [
    'a fifth joins the page, while the fourth is still to leave',
    ['24T09:00', '24T10:00', '24T11:00', '25T09:00'],
    null,
  ],
  ['letters of the day before count no more', ['23T09:00', '23T12:00', '24T10:00', '24T11:00'], '24T12:00'],
  ['to the second (asking-13)', ['23T12:01', '24T10:00', '24T11:00'], '24T12:01'],
])('%s', (_, letters, leaves) =>
  expect(whenToAskForWord(letters.map(at), now)?.toString()).toBe(
    leaves === null ? undefined : at(leaves).toString(),
  ),
);
