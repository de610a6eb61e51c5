import { expect, test } from 'vitest';
import type { Calendar } from '../directory/calendar.ts';
import { policy } from '../enquiry/clock/policy.ts';
import type { Due } from '../enquiry/clock/what-is-due.ts';
import { whatLeavesFirst, whenToLeave } from './when-to-leave.ts';

const open: Calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] };
const closed = (from: string, to: string | null): Calendar => ({
  ...open,
  closures: [
    {
      from: Temporal.PlainDate.from(from),
      to: to === null ? null : Temporal.PlainDate.from(to),
      reason: 'leave',
      note: null,
    },
  ],
});
const thisWeek = closed('2026-06-15', '2026-06-19');

/** Due on Friday, 12 June 2026, at ten in Paris. */
const at = Temporal.Instant.from('2026-06-12T10:00+02:00');
const count = { workingDays: 2, skipped: [], moved: null };
const reminder: Due = { action: 'reminder', at, because: { ...count, rule: 'unanswered' } };
const offer: Due = { action: 'offer', at, because: { ...count, rule: 'incomplete' } };
const question: Due = { action: 'question', at, because: { ...count, rule: 'silent' } };
const nobodyLeft: Due = { action: 'offer', at, because: { ...count, rule: 'unreachable' } };
const closedOver: Due = {
  action: 'offer',
  at: at.add({ hours: 24 }),
  because: { ...count, rule: 'closed-for-good', workingDays: 0 },
};
const nobodyTold: Due = { action: 'offer', at, because: { ...count, rule: 'unreachable', workingDays: 0 } };

const local = (moment: Temporal.Instant | null | undefined) =>
  moment?.toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString().slice(5, 16) ?? null;
const saturday = '2026-06-13T11:00+02:00';
const monday = '2026-06-15T09:00+02:00';

test.each<[string, Due, string, Calendar, string | null]>([
  ['a reminder before it is due', reminder, '2026-06-12T09:59+02:00', open, '06-12T10:00'],
  ['a reminder, late on the day', reminder, '2026-06-12T19:00+02:00', open, '06-12T19:00'],
  ['a reminder on a Saturday (reminding-361)', reminder, saturday, open, '06-15T08:00'],
  ['an offer on a Saturday (reminding-362)', offer, saturday, open, '06-15T08:00'],
  ['a question on a Saturday (reminding-362)', question, saturday, open, '06-15T08:00'],
  ['a reminder while they are closed (reminding-361)', reminder, monday, thisWeek, '06-22T08:00'],
  ['an offer while they are closed (reminding-362)', offer, monday, thisWeek, '06-15T09:00'],
  ['a question while they are closed (reminding-362)', question, monday, thisWeek, '06-15T09:00'],
  ['a reminder once they are closed for good', reminder, monday, closed('2026-06-13', null), null],
  ['an offer once they are closed for good', offer, monday, closed('2026-06-13', null), '06-15T09:00'],
  ['everybody has left: a letter of the clock', nobodyLeft, saturday, open, '06-15T08:00'],
  ['nobody was told: at once (clock-114)', nobodyTold, saturday, open, '06-13T11:00'],
  ['closed over a wait: at once (clock-341)', closedOver, saturday, open, '06-13T11:00'],
])('%s', (_, due, earliest, calendar, expected) =>
  expect(local(whenToLeave(due, Temporal.Instant.from(earliest), calendar, policy))).toBe(expected),
);

test.each<[string, Due[], string, Calendar, [string, string] | null]>([
  ['nothing is due', [], monday, open, null],
  ['what was due first', [reminder, question], monday, open, ['reminder', '06-15T09:00']],
  [
    'while they are closed, the question before the reminder (reminding-362)',
    [reminder, question],
    monday,
    thisWeek,
    ['question', '06-15T09:00'],
  ],
  ['what is held up for good', [reminder], monday, closed('2026-06-13', null), null],
  [
    'the offer over a closure, not a reminder that was due before (clock-341)',
    [reminder, closedOver],
    saturday,
    open,
    ['offer', '06-13T11:00'],
  ],
])('first of all leaves %s', (_, all, earliest, calendar, expected) => {
  const first = whatLeavesFirst(all, Temporal.Instant.from(earliest), calendar, policy);
  expect(first && [first.due.action, local(first.at)]).toEqual(expected);
});
