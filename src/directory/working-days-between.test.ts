import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { workingDaysAfter } from './working-days-after.ts';
import { workingDaysBetween } from './working-days-between.ts';
import { workingTime } from './working-time.ts';

const closed = (from: string, to: string | null) => ({
  from: Temporal.PlainDate.from(from),
  to: to === null ? null : Temporal.PlainDate.from(to),
  reason: 'leave' as const,
  note: null,
});
const paris: Calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] };

const passed = (from: string, to: string, calendar = paris) =>
  workingDaysBetween(Temporal.Instant.from(from), Temporal.Instant.from(to), workingTime(calendar));

test.each([
  ['a minute before a day has passed', '2026-06-09T10:00+02:00', '2026-06-10T09:59+02:00', 0],
  ['at the minute', '2026-06-09T10:00+02:00', '2026-06-10T10:00+02:00', 1],
  ['over a weekend', '2026-06-12T10:00+02:00', '2026-06-15T10:00+02:00', 1],
  ['on a Saturday', '2026-06-12T10:00+02:00', '2026-06-13T12:00+02:00', 0],
  ['from a Saturday, when Monday begins to count', '2026-06-13T10:00+02:00', '2026-06-15T08:00+02:00', 0],
  ['from a Saturday, a day after that', '2026-06-13T10:00+02:00', '2026-06-16T08:00+02:00', 1],
  ['from an evening, before the morning', '2026-06-09T20:00+02:00', '2026-06-11T07:59+02:00', 0],
  ['from an evening, that morning', '2026-06-09T20:00+02:00', '2026-06-11T08:00+02:00', 1],
  ['from a night', '2026-06-09T05:00+02:00', '2026-06-10T08:00+02:00', 1],
  ['the same moment', '2026-06-09T10:00+02:00', '2026-06-09T10:00+02:00', 0],
  ['backwards', '2026-06-10T10:00+02:00', '2026-06-09T10:00+02:00', 0],
])('%s (directory-321)', (_, from, to, days) => {
  expect(passed(from, to)).toBe(days);
});

test('days on which the practice is closed have not passed; after a closure without an end none does', () => {
  const away = { ...paris, closures: [closed('2026-06-10', '2026-06-16')] };
  expect(passed('2026-06-09T10:00+02:00', '2026-06-17T10:00+02:00', away)).toBe(1);
  const gone = { ...paris, closures: [closed('2026-06-11', null)] };
  expect(passed('2026-06-09T10:00+02:00', '2028-06-11T10:00+02:00', gone)).toBe(1);
  expect(passed('2026-06-11T10:00+02:00', '2028-06-11T10:00+02:00', gone)).toBe(0);
});

test('it is the count of the deadlines: n have passed from the moment n working days later on, never sooner', () => {
  const places: Calendar[] = [
    { ...paris, closures: [closed('2026-03-25', '2026-03-26')] },
    { territory: 'FR-974', zone: 'Indian/Reunion', closures: [] },
    { territory: 'FR-67', zone: 'America/Los_Angeles', closures: [] },
  ];
  const times = new Map(places.map((place) => [place, workingTime(place)]));
  const begin = Date.UTC(2026, 2, 20) / 60_000;
  fc.assert(
    fc.property(
      fc.integer({ min: begin, max: begin + 60 * 24 * 60 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(...places),
      (minute, days, place) => {
        const from = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
        const due = workingDaysAfter(days, from, place).at!.toInstant();
        const time = times.get(place)!;
        expect(workingDaysBetween(from, due, time)).toBe(days);
        expect(workingDaysBetween(from, due.subtract({ seconds: 1 }), time)).toBe(days - 1);
      },
    ),
    { numRuns: 200 },
  );
});
