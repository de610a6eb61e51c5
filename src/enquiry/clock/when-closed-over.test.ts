import { expect, test } from 'vitest';
import type { Policy } from '../../database/policy.ts';
import type { Calendar } from '../../directory/calendar.ts';
import type { EnteredClosure } from '../../directory/closure.ts';
import { policy } from './policy.ts';
import { whenClosedOver } from './when-closed-over.ts';

const paris = (text: string) =>
  Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Europe/Paris').toInstant();

const entered = (
  at: string | null,
  from: string,
  to: string | null,
  more: Partial<EnteredClosure> = {},
): EnteredClosure => ({
  from: Temporal.PlainDate.from(`2026-${from}`),
  to: to === null ? null : Temporal.PlainDate.from(`2026-${to}`),
  ...{ reason: 'leave', note: null, yearly: false, enteredAt: at === null ? null : paris(at) },
  ...more,
});

const ask = (
  closures: Calendar['closures'],
  { which = 'first', from = '06-09T10:00' }: { which?: 'first' | 'later'; from?: string } = {},
  more: Partial<Policy> = {},
) => {
  const calendar: Calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures };
  const over = whenClosedOver({ which, from: paris(from) }, calendar, { ...policy, ...more });
  return over && `${over.at.toZonedDateTimeISO('Europe/Paris').toPlainDateTime()} ${over.rule}`.slice(5);
};

/** Entered on Tuesday 9 June at 15:00; three working days later is Friday 12 at 15:00. */
const now = '06-09T15:00';

test.each<[string, EnteredClosure, string | null, string | null]>([
  ['from today', entered(now, '06-09', null), '06-09T15:00:00 closed-for-good', null],
  ['long past', entered(now, '05-01', null), '06-09T15:00:00 closed-for-good', null],
  ['from tomorrow', entered(now, '06-10', null), '06-09T15:00:00 closed-for-good', null],
  ['from the day of the last deadline', entered(now, '06-12', null), '06-09T15:00:00 closed-for-good', null],
  ['from the day after it', entered(now, '06-13', null), '06-13T08:00:00 closed-for-good', null],
  ['from another month', entered(now, '09-01', null), '09-01T08:00:00 closed-for-good', null],
  [
    'a whole year, each year',
    entered(now, '06-10', null, { yearly: true, to: Temporal.PlainDate.from('2027-06-09') }),
    '06-09T15:00:00 closed-for-good',
    null,
  ],
  ['entered at night', entered('06-09T23:30', '06-10', null), '06-09T23:30:00 closed-for-good', null],
])('without an end, %s (clock-341, clock-343)', (_, closure, expected) => {
  expect(ask([closure])).toBe(expected);
  expect(ask([closure], { which: 'later' })).toBe(expected);
  expect(ask([closure], {}, { offerOverClosures: false })).toBe(expected);
});

test.each<[string, EnteredClosure, string | null]>([
  ['of four working days, from today', entered(now, '06-09', '06-12'), '06-09T15:00:00 long-closure'],
  ['of three', entered(now, '06-10', '06-12'), null],
  ['of four, from the last day', entered(now, '06-12', '06-17'), '06-09T15:00:00 long-closure'],
  ['of weeks, from the day after it', entered(now, '06-13', '07-13'), null],
  ['of which most is over', entered(now, '06-01', '06-09'), '06-09T15:00:00 long-closure'],
  ['that is over', entered(now, '06-01', '06-08'), null],
  [
    'of each year, now',
    entered(now, '06-10', '06-20', {
      yearly: true,
      from: Temporal.PlainDate.from('2020-06-10'),
      to: Temporal.PlainDate.from('2020-06-20'),
    }),
    '06-09T15:00:00 long-closure',
  ],
  [
    'of each year, later',
    entered(now, '06-10', '06-20', {
      yearly: true,
      from: Temporal.PlainDate.from('2020-08-10'),
      to: Temporal.PlainDate.from('2020-08-20'),
    }),
    null,
  ],
])(
  'with an end, %s: first waits only, and only if the operator has not switched it off (clock-344)',
  (_, closure, expected) => {
    expect(ask([closure])).toBe(expected);
    expect(ask([closure], { which: 'later' })).toBeNull();
    expect(ask([closure], {}, { offerOverClosures: false })).toBeNull();
  },
);

test.each<[string, string, boolean]>([
  ['a second before', '06-09T14:59:59', true],
  ['at that moment', '06-09T15:00', false],
  ['a second after', '06-09T15:00:01', false],
])('who waits since %s the entry (clock-342)', (_, from, isTold) => {
  expect(ask([entered(now, '06-09', null)], { from }) !== null).toBe(isTold);
});

test('a closure of which the entry is not known, or announced without one: nothing (clock-346)', () => {
  expect(ask([entered(null, '06-09', null)])).toBeNull();
  const { enteredAt: _, ...announced } = entered(now, '06-09', null);
  expect(ask([announced])).toBeNull();
});

test('of several the first; at one moment, that without an end', () => {
  const endless = entered(now, '06-10', null);
  const leave = entered(now, '06-09', '06-30');
  expect(ask([leave, endless])).toBe('06-09T15:00:00 closed-for-good');
  expect(ask([endless, leave])).toBe('06-09T15:00:00 closed-for-good');
  expect(ask([entered('06-10T09:00', '06-10', '06-30'), endless])).toBe('06-09T15:00:00 closed-for-good');
  expect(ask([leave, entered('06-10T09:00', '06-10', null)])).toBe('06-09T15:00:00 long-closure');
});

test('days on which it is closed anyway do not bring a later closure nearer', () => {
  const week = entered(null, '06-10', '06-16');
  expect(ask([week, entered(now, '06-18', null)])).toBe('06-09T15:00:00 closed-for-good');
  expect(ask([week, entered(now, '06-20', null)])).toBe('06-20T08:00:00 closed-for-good');
});

test('every number is configuration', () => {
  const daytime = { from: Temporal.PlainTime.from('09:30'), to: Temporal.PlainTime.from('18:00') };
  expect(ask([entered(now, '06-12', null)], {}, { offerAfter: 2, daytime })).toBe(
    '06-12T09:30:00 closed-for-good',
  );
  expect(ask([entered(now, '06-09', '06-12')], {}, { longClosure: 4 })).toBeNull();
});
