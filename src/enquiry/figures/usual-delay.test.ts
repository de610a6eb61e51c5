import { expect, test } from 'vitest';
import type { Calendar } from '../../directory/calendar.ts';
import { usualDelay } from './usual-delay.ts';
import type { Counting } from './why-left-out.ts';

const lyon: Calendar = { territory: 'FR-69', zone: 'Europe/Paris', closures: [] };
const local = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Paris').toInstant();
const now = local('2026-06-09T10:00');

/** Sent on Monday 1 June at 08:00, and handled after so many hours of a working day of eleven. */
const after = (hours: number): Counting => {
  const [days, rest] = [Math.floor(hours / 11), hours % 11];
  const handledAt = never.sentAt.add({ hours: days * 24 }).add({ minutes: Math.round(rest * 60) });
  return { ...never, handledAt };
};
const never: Counting = {
  sentAt: local('2026-06-01T08:00'),
  handledAt: null,
  withdrawnAt: null,
  servedElsewhereAt: null,
};
const fresh: Counting = { ...never, sentAt: local('2026-06-08T10:00') };
const old: Counting = { ...never, sentAt: local('2026-03-01T08:00'), handledAt: local('2026-03-02T09:00') };

const border: Counting = {
  ...never,
  sentAt: local('2026-03-11T09:00'),
  handledAt: local('2026-03-11T10:00'),
};

test.each<[string, Counting[], ReturnType<typeof usualDelay>]>([
  ['four are too few', [1, 1, 1, 1].map(after), null],
  ['five within the hour', [1, 1, 1, 1, 1].map(after), 'half-a-day'],
  ['half a day to the minute', [1, 1, 5.5, 9, 9].map(after), 'half-a-day'],
  ['a minute more', [1, 1, 5.52, 9, 9].map(after), 'a-day'],
  ['a day', [1, 1, 11, 30, 30].map(after), 'a-day'],
  ['two days', [1, 1, 22, 30, 30].map(after), 'two-days'],
  ['three days', [1, 1, 33, 40, 40].map(after), 'three-days'],
  ['a week', [1, 1, 44, 44, 44].map(after), 'a-week'],
  ['an even number: the slower of the two in the middle', [1, 1, 1, 11, 11, 11].map(after), 'a-day'],
  ['the unhandled count as never', [after(1), after(1), never, never, never], null],
  ['… but the median may still be good', [after(1), after(1), after(1), never, never], 'half-a-day'],
  [
    'younger than two working days are left out',
    [...[1, 1, 1, 1, 1].map(after), fresh, fresh, fresh, fresh, fresh, fresh],
    'half-a-day',
  ],
  ['sent exactly ninety days ago counts (figures-1)', [...[1, 1, 1, 1].map(after), border], 'half-a-day'],
  ['older than ninety days are left out', [...[1, 1, 1, 1].map(after), old], null],
])('%s (asking-27)', (_, sent, delay) =>
  expect(usualDelay(sent, { calendar: lyon, mode: 'space', now })).toBe(delay),
);
