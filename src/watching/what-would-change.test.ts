import { expect, test } from 'vitest';
import { type Change, laterPairs, whatWouldChange, wouldMove } from './what-would-change.ts';

const noon = Temporal.Instant.from('2026-06-02T12:00:00Z');
const pair = (before: number | null, after: number | null) => {
  const at = (hour: number | null) => (hour === null ? null : noon.add({ minutes: Math.round(hour * 60) }));
  return {
    before: { remindedAt: at(before), offeredAt: null, later: [] },
    after: { remindedAt: at(after), offeredAt: null, later: [] },
  };
};
const nothing: Change = { before: 0, after: 0, added: 0, gone: 0, sooner: 0, later: 0, medianMinutes: null };
const noLater = { laterWaits: 0, laterReminders: nothing, laterQuestions: nothing };

test.each<[string, [number | null, number | null][], Partial<Change>]>([
  ['no enquiry', [], {}],
  ['never', [[null, null]], {}],
  ['the same', [[1, 1]], { before: 1, after: 1 }],
  ['a sweep later', [[1, 1.1]], { before: 1, after: 1 }],
  ['ten minutes later', [[1, 1 + 1 / 6]], { before: 1, after: 1, later: 1, medianMinutes: 10 }],
  [
    'half of them move by that at most, in whatever order they came',
    [
      [48, 24],
      [24, 25],
      [48, 36],
    ],
    { before: 3, after: 3, sooner: 2, later: 1, medianMinutes: 720 },
  ],
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
    ...noLater,
  }),
);

test('offers are counted apart from reminders', () => {
  const at = { remindedAt: null, offeredAt: noon, later: [] };
  expect(whatWouldChange([{ before: { ...at, offeredAt: null }, after: at }])).toEqual({
    enquiries: 1,
    reminders: nothing,
    offers: { ...nothing, after: 1, added: 1 },
    ...noLater,
  });
});

test('later waits are counted apart, each beside itself (watching-383)', () => {
  const wait = (number: number, remindedAt: Temporal.Instant | null, questionedAt: typeof remindedAt) => ({
    ...{ number, remindedAt, questionedAt },
  });
  const first = { remindedAt: noon, offeredAt: noon };
  const [sooner, later] = [noon.subtract({ hours: 24 }), noon.add({ hours: 24 })];
  const replayed = [
    {
      before: { ...first, later: [wait(4, noon, null), wait(9, null, later)] },
      after: { ...first, later: [wait(4, sooner, noon), wait(9, null, null)] },
    },
    { before: { ...first, later: [] }, after: { ...first, later: [wait(5, noon, null)] } },
  ];
  expect(whatWouldChange(replayed)).toEqual({
    enquiries: 2,
    reminders: { ...nothing, before: 2, after: 2 },
    offers: { ...nothing, before: 2, after: 2 },
    laterWaits: 3,
    laterReminders: { ...nothing, before: 1, after: 2, added: 1, sooner: 1, medianMinutes: 1440 },
    laterQuestions: { ...nothing, before: 1, after: 1, added: 1, gone: 1 },
  });
  expect(replayed.flatMap(laterPairs).map(({ before }) => before.number)).toEqual([4, 9, 5]);
});

test.each<[string, number | null, number | null, boolean]>([
  ['never, then or now', null, null, false],
  ['now, and never before', null, 0, true],
  ['never any more', 0, null, true],
  ['at the same moment', 0, 0, false],
  ['nearly ten minutes later (watching-14)', 0, 9.9, false],
  ['ten minutes later', 0, 10, true],
  ['ten minutes sooner', 10, 0, true],
])('an act of the clock moves: %s', (_, before, after, moves) => {
  const at = (minutes: number | null) =>
    minutes === null ? null : noon.add({ seconds: Math.round(minutes * 60) });
  expect(wouldMove(at(before), at(after))).toBe(moves);
});
