import { expect, test } from 'vitest';
import type { Calendar } from '../directory/calendar.ts';
import { daytime } from '../directory/daytime.ts';
import { type QuietHours, weekBegins, weekOf, whenToNudge } from './when-to-nudge.ts';

const lyon: Calendar = {
  territory: 'FR-69',
  zone: 'Europe/Paris',
  closures: [
    {
      from: Temporal.PlainDate.from('2026-06-11'),
      to: Temporal.PlainDate.from('2026-06-12'),
      reason: 'leave',
      note: null,
    },
  ],
};
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/Paris').toInstant();
const quiet = (from: string, to: string): QuietHours => ({ from, to });

test.each<[string, string, QuietHours | null, boolean]>([
  ['Monday morning', '2026-06-08T08:00', null, true],
  ['a minute before the day begins', '2026-06-08T07:59', null, false],
  ['the end of the day', '2026-06-08T19:00', null, true],
  ['a second after the end', '2026-06-08T19:00:01', null, false],
  ['Saturday', '2026-06-13T10:00', null, false],
  ['a public holiday', '2026-07-14T10:00', null, false],
  ['closed', '2026-06-11T10:00', null, false],
  ['in her quiet hours', '2026-06-08T09:30', quiet('09:00', '10:00'), false],
  ['before they begin', '2026-06-08T08:59', quiet('09:00', '10:00'), true],
  ['quiet over midnight, as it begins', '2026-06-08T18:00', quiet('18:00', '09:00'), false],
  ['quiet over midnight, as it ends', '2026-06-08T09:00', quiet('18:00', '09:00'), true],
  ['as they begin', '2026-06-08T09:00', quiet('09:00', '10:00'), false],
  ['as they end', '2026-06-08T10:00', quiet('09:00', '10:00'), true],
  ['quiet over midnight', '2026-06-08T18:30', quiet('18:00', '09:00'), false],
  ['quiet over midnight, in the morning', '2026-06-08T08:30', quiet('18:00', '09:00'), false],
  ['quiet over midnight, at noon', '2026-06-08T12:00', quiet('18:00', '09:00'), true],
  ['quiet from and to the same hour is never', '2026-06-08T12:00', quiet('12:00', '12:00'), true],
])('%s: %s (reminding-110)', (_, now, hours, may) =>
  expect(whenToNudge(at(now), lyon, hours, daytime)).toBe(may),
);

test.each([
  ['2026-06-08T00:00', '2026-W24'],
  ['2026-06-07T23:59', '2026-W23'],
  ['2026-01-01T12:00', '2026-W01'],
  ['2027-01-03T12:00', '2026-W53'],
])('the week of %s is %s', (now, week) => expect(weekOf(at(now), 'Europe/Paris')).toBe(week));

test.each([
  ['2026-06-10T12:00', '2026-06-08T00:00'],
  ['2026-06-08T00:00', '2026-06-08T00:00'],
  ['2026-06-14T23:59', '2026-06-08T00:00'],
  ['2026-03-29T12:00', '2026-03-23T00:00'],
])('the week of %s begins on %s', (now, monday) =>
  expect(weekBegins(at(now), 'Europe/Paris')).toEqual(at(monday)),
);
