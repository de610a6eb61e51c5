import { expect, test } from 'vitest';
import type { Calendar } from '../directory/calendar.ts';
import { daytime } from '../directory/daytime.ts';
import { type LetterDays, whenToTravel } from './when-to-travel.ts';

const paris: Calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] };
const reunion: Calendar = { territory: 'FR-974', zone: 'Indian/Reunion', closures: [] };
const closed = (to: string | null): Calendar => ({
  ...paris,
  closures: [
    {
      from: Temporal.PlainDate.from('2026-06-10'),
      to: to === null ? null : Temporal.PlainDate.from(to),
      reason: 'leave',
      note: null,
    },
  ],
});
const members = (...calendars: Calendar[]): LetterDays => ({ whose: 'members', calendars });
const patient = (...calendars: Calendar[]): LetterDays => ({ whose: 'patient', calendars });

const noon = '2026-06-10T12:00';
const night = '2026-06-10T22:00';
const saturday = '2026-06-13T12:00';

test.each<[string, string, number, LetterDays | null, string | null]>([
  ['an alert at night', night, 120, null, null],
  ['a reminder at noon', noon, 120, members(paris), null],
  ['a reminder at night (letters-362)', night, 120, members(paris), '2026-06-11T08:00'],
  ['a reminder on a Saturday (letters-362)', saturday, 120, members(paris), '2026-06-15T08:00'],
  ['an offer on a Saturday (letters-362)', saturday, 120, patient(paris), '2026-06-15T08:00'],
  ['a reminder in a closure (letters-362)', noon, 120, members(closed('2026-06-19')), '2026-06-22T08:00'],
  ['a question in a closure', noon, 120, patient(closed('2026-06-19')), null],
  ['a reminder once they are closed for good', noon, 120, members(closed(null)), null],
  ['the same at night', night, 120, members(closed(null)), '2026-06-11T08:00'],
  ['of two practices, one closed', noon, 120, members(paris, closed('2026-06-12')), '2026-06-15T08:00'],
  [
    'of two, where it is too late in one',
    '2026-06-10T18:00',
    120,
    members(paris, reunion),
    '2026-06-11T06:00',
  ],
  ['of members who have left everything', night, 120, members(), null],
  ['a lease that has just enough time', noon, 60, members(paris), null],
  ['a lease that ends too soon (letters-14)', noon, 59, null, noon],
])('%s', (_, local, lease, days, expected) => {
  const now = Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Paris').toInstant();
  const at = whenToTravel({ until: now.add({ seconds: lease }) }, days, now, daytime);
  expect(at?.toZonedDateTimeISO('Europe/Paris').toPlainDateTime().toString().slice(0, 16) ?? null).toBe(
    expected,
  );
});
