import { describe, expect, test } from 'vitest';
import type { Wait } from '../history/wait.ts';
import { policy } from './policy.ts';
import { clockStarts, whenLate } from './when-late.ts';

const thursday = Temporal.Instant.from('2026-06-11T10:00:00+02:00');
const wait: Wait = {
  ...{ which: 'later', number: 3, since: thursday, saysNo: false, saysYes: false },
  ...{ remindedAt: null, questionedAt: null },
};
const calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] } as const;
const paris = { calendar, mode: 'space' } as const;
const forever = {
  from: Temporal.PlainDate.from('2026-06-01'),
  to: null,
  reason: 'retired',
  note: null,
} as const;
const closed = { ...paris, calendar: { ...calendar, closures: [forever] } };

const monday = '2026-06-15T08:00:00Z';

describe('when a wait is late (clock-313)', () => {
  test.each<[string, Wait | null, Parameters<typeof whenLate>[1], string | null]>([
    ['a later wait', wait, paris, monday],
    ['the first one', { ...wait, which: 'first' }, paris, monday],
    ['reminded of already', { ...wait, remindedAt: thursday }, paris, monday],
    ['one that began with a no', { ...wait, saysNo: true }, paris, monday],
    ['nobody waits', null, paris, null],
    ['the patient says yes', { ...wait, saysYes: true }, paris, null],
    ['contested', { ...wait, which: 'contested' }, paris, null],
    ['closed without an end', wait, closed, null],
    [
      'forwarded, and nobody knows its outcome',
      { ...wait, which: 'first' },
      { ...paris, mode: 'forward' },
      null,
    ],
    ['forwarded, and written again', wait, { ...paris, mode: 'forward' }, monday],
  ])('%s', (_, one, practice, expected) =>
    expect(whenLate(one, practice, policy)?.toString() ?? null).toBe(expected),
  );
});

test('a clock counts from the beginning of its wait, or from the upgrade where that came later (clock-310)', () => {
  const [before, after] = [thursday.subtract({ hours: 1 }), thursday.add({ hours: 1 })];
  expect(clockStarts(wait, null)).toEqual(thursday);
  expect(clockStarts(wait, before)).toEqual(thursday);
  expect(clockStarts(wait, after)).toEqual(after);
});
