import { expect, test } from 'vitest';
import { type Change, whatWouldChange } from './what-would-change.ts';

const noon = Temporal.Instant.from('2026-06-02T12:00:00Z');
const pair = (before: number | null, after: number | null) => {
  const at = (hour: number | null) => (hour === null ? null : noon.add({ minutes: Math.round(hour * 60) }));
  return {
    before: { remindedAt: at(before), offeredAt: null },
    after: { remindedAt: at(after), offeredAt: null },
  };
};
const nothing: Change = { before: 0, after: 0, added: 0, gone: 0, sooner: 0, later: 0, medianMinutes: null };

test.each<[string, [number | null, number | null][], Partial<Change>]>([
  ['no enquiry', [], {}],
  ['never', [[null, null]], {}],
  ['the same', [[1, 1]], { before: 1, after: 1 }],
  ['a sweep later', [[1, 1.1]], { before: 1, after: 1 }],
  ['sooner', [[48, 24]], { before: 1, after: 1, sooner: 1, medianMinutes: 1440 }],
  ['later', [[24, 48]], { before: 1, after: 1, later: 1, medianMinutes: 1440 }],
  ['one more', [[null, 24]], { after: 1, added: 1 }],
  ['one fewer', [[24, null]], { before: 1, gone: 1 }],
  [
    'all of it',
    [
      [48, 24],
      [48, 36],
      [24, 25],
      [null, 24],
      [24, null],
      [1, 1],
    ],
    { before: 5, after: 5, added: 1, gone: 1, sooner: 2, later: 1, medianMinutes: 720 },
  ],
])('%s', (_, pairs, expected) =>
  expect(whatWouldChange(pairs.map(([before, after]) => pair(before, after)))).toEqual({
    enquiries: pairs.length,
    reminders: { ...nothing, ...expected },
    offers: nothing,
  }),
);
