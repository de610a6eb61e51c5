import { expect, test } from 'vitest';
import type { Calendar } from '../directory/calendar.ts';
import type { Closure, ClosureRule } from '../directory/closure.ts';
import { policy } from '../enquiry/clock/policy.ts';
import { whichClosuresAhead } from './which-closures-ahead.ts';

/** A closure by its first and last day in June 2026. */
const closed = (from: string, to: string | null): Closure => ({
  from: Temporal.PlainDate.from(`2026-${from}`),
  to: to === null ? null : Temporal.PlainDate.from(`2026-${to}`),
  reason: 'leave',
  note: null,
});
const yearly = (from: string, to: string): ClosureRule => ({
  ...closed('06-10', null),
  from: Temporal.PlainDate.from(from),
  to: Temporal.PlainDate.from(to),
  yearly: true,
});
const calendar = (...closures: Calendar['closures']): Calendar => ({
  ...{ territory: 'FR-69', zone: 'Europe/Paris', closures },
});
const tuesday = '06-09T10:00';
const ahead = (now: string, ...closures: Calendar['closures']) => {
  const at = Temporal.PlainDateTime.from(`2026-${now}`).toZonedDateTime('Europe/Paris').toInstant();
  const { running, closing } = whichClosuresAhead(at, calendar(...closures), policy);
  const days = ({ from, to }: Closure) => `${from.toString().slice(5)}/${to?.toString().slice(5) ?? ''}`;
  return { running: running && days(running), closing: closing.map(days) };
};

test.each<[string, string, Closure, string[]]>([
  ['from tomorrow on (asking-241)', tuesday, closed('06-10', '06-30'), ['06-10/06-30']],
  ['from the day of the deadline on (asking-242)', tuesday, closed('06-11', '06-11'), ['06-11/06-11']],
  ['from the day after (asking-243)', tuesday, closed('06-12', '06-30'), []],
  ['sent in the last minute of a day (asking-243)', '06-09T19:00', closed('06-12', '06-30'), []],
  ['sent a second later (asking-242)', '06-09T19:00:01', closed('06-12', '06-30'), ['06-12/06-30']],
  ['sent on a Saturday, due on Wednesday (asking-242)', '06-06T10:00', closed('06-10', null), ['06-10/']],
  ['sent on a Saturday, a day later (asking-243)', '06-06T10:00', closed('06-11', null), []],
  ['on the weekend in between (asking-244)', '06-11T10:00', closed('06-13', '06-14'), ['06-13/06-14']],
  ['without an end (asking-245)', tuesday, closed('06-11', null), ['06-11/']],
  ['in the past', tuesday, closed('06-01', '06-08'), []],
  ['every year (asking-251)', tuesday, yearly('2024-06-10', '2024-06-20'), ['06-10/06-20']],
])('a closure %s', (_, now, closure, closing) =>
  expect(ahead(now, closure)).toEqual({ running: null, closing }),
);

test.each<[string, Closure[], ReturnType<typeof ahead>]>([
  ['running', [closed('06-09', '06-12')], { running: '06-09/06-12', closing: [] }],
  ['running without an end', [closed('06-01', null)], { running: '06-01/', closing: [] }],
  [
    'one and another',
    [closed('06-10', '06-10'), closed('06-12', '06-12')],
    { running: null, closing: ['06-10/06-10', '06-12/06-12'] },
  ],
  [
    'one that runs and another soon after it',
    [closed('06-08', '06-09'), closed('06-11', '06-12')],
    { running: '06-08/06-09', closing: ['06-11/06-12'] },
  ],
  [
    'one that runs and another into which it leads',
    [closed('06-08', '06-10'), closed('06-10', '06-30')],
    { running: '06-08/06-10', closing: ['06-11/06-30'] },
  ],
  [
    'one that runs and another long after it',
    [closed('06-08', '06-09'), closed('06-15', '06-30')],
    { running: '06-08/06-09', closing: [] },
  ],
])('closures: %s (asking-247)', (_, closures, found) => expect(ahead(tuesday, ...closures)).toEqual(found));

test('an operator who reminds later lets later closures be told (asking-241)', () => {
  const at = Temporal.Instant.from('2026-06-09T08:00:00Z');
  const found = whichClosuresAhead(at, calendar(closed('06-12', null)), { ...policy, reminderAfter: 3 });
  expect(found.closing).toHaveLength(1);
});
