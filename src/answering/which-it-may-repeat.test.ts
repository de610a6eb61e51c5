import { expect, test } from 'vitest';
import { anId } from '../../test/an-id.ts';
import { type Earlier, whichItMayRepeat } from './which-it-may-repeat.ts';

const at = (day: number) => Temporal.Instant.from(`2026-06-0${day}T10:00:00Z`);
const earlier = (day: number, sameProcedure: boolean, sameWords: boolean): Earlier => ({
  id: anId(`of-day-${day}`),
  sentAt: at(day),
  sameProcedure,
  sameWords,
});

test.each<[string, Earlier[], [string, string[]][]]>([
  ['nothing before', [], []],
  ['the same person about something else, in other words', [earlier(1, false, false)], []],
  [
    'the same person about the same procedure',
    [earlier(1, true, false)],
    [['of-day-1', ['same-person', 'same-procedure']]],
  ],
  [
    'a copy about another procedure',
    [earlier(1, false, true)],
    [['of-day-1', ['same-person', 'same-words']]],
  ],
  [
    'several: the oldest first',
    [earlier(3, true, true), earlier(1, true, false), earlier(2, false, false)],
    [
      ['of-day-1', ['same-person', 'same-procedure']],
      ['of-day-3', ['same-person', 'same-procedure', 'same-words']],
    ],
  ],
])('%s (answering-12)', (_, before, likely) =>
  expect(whichItMayRepeat(before).map(({ id, because }) => [id, because])).toEqual(likely),
);
