import { expect, test } from 'vitest';
import type { Calendar } from '../directory/calendar.ts';
import { policy } from '../enquiry/clock/policy.ts';
import { isMoved } from './is-moved.ts';

const open: Calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] };
const forGood: Calendar = {
  ...open,
  closures: [{ from: Temporal.PlainDate.from('2026-06-13'), to: null, reason: 'retired', note: null }],
};
const paris = (local: string | null) =>
  local === null
    ? null
    : Temporal.PlainDateTime.from(`2026-06-${local}`).toZonedDateTime('Europe/Paris').toInstant();

test.each<[string, string | null, string | null, string, Calendar, boolean]>([
  ['the same moment', '12T10:00', '12T10:00', '11T10:00', open, false],
  ['none, and none before', null, null, '11T10:00', open, false],
  ['another moment', '12T10:00', '15T10:00', '11T10:00', open, true],
  ['one where there was none', null, '15T10:00', '11T10:00', open, true],
  ['none any more', '12T10:00', null, '11T10:00', open, true],
  ['overdue, held over the weekend (reminding-368)', '15T08:00', '12T10:00', '13T12:00', open, false],
  ['overdue, held until another day', '22T08:00', '12T10:00', '13T12:00', open, true],
  ['overdue since it was moved back', '18T10:00', '12T10:00', '15T12:00', open, true],
  ['overdue, held up for good (reminding-368)', null, '12T10:00', '13T12:00', forGood, false],
])('whether it is moved: %s', (_, stored, due, now, calendar, expected) => {
  const dueAt = paris(due);
  const because = { workingDays: 2, skipped: [], moved: null, rule: 'unanswered' } as const;
  const all = dueAt ? [{ action: 'reminder', at: dueAt, because } as const] : [];
  expect(isMoved(paris(stored), { dueAt, all }, { now: paris(now)!, calendar, policy })).toBe(expected);
});
