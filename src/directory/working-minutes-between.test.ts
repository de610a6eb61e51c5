import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { whichHoliday } from './which-holiday.ts';
import { workingMinutesBetween } from './working-minutes-between.ts';
import { workingTime } from './working-time.ts';

const closedOn = (day: string) =>
  ({
    from: Temporal.PlainDate.from(day),
    to: Temporal.PlainDate.from(day),
    reason: 'leave',
    note: null,
  }) as const;
const strasbourg: Calendar = { territory: 'FR-67', zone: 'Europe/Paris', closures: [closedOn('2026-04-08')] };

test.each([
  ['within a day', '2026-04-02T10:00+02:00', '2026-04-02T10:45+02:00', 45],
  ['a whole day', '2026-04-02T00:00+02:00', '2026-04-03T00:00+02:00', 660],
  ['before the morning', '2026-04-02T06:00+02:00', '2026-04-02T08:00+02:00', 0],
  ['after the evening', '2026-04-02T19:00+02:00', '2026-04-02T23:00+02:00', 0],
  ['over the evening', '2026-04-02T18:30+02:00', '2026-04-02T23:00+02:00', 30],
  ['over Easter', '2026-04-02T17:00+02:00', '2026-04-07T09:00+02:00', 180],
  ['over a closed day', '2026-04-07T18:00+02:00', '2026-04-09T09:00+02:00', 120],
  ['on Good Friday', '2026-04-03T09:00+02:00', '2026-04-03T18:00+02:00', 0],
  ['over the night when clocks go forward', '2026-03-27T18:00+01:00', '2026-03-30T09:00+02:00', 120],
  ['over the night when clocks go back', '2026-10-23T18:00+02:00', '2026-10-26T09:00+01:00', 120],
  ['59 seconds', '2026-04-02T10:00:00+02:00', '2026-04-02T10:00:59+02:00', 0],
  ['parts of minutes add up (directory-12)', '2026-04-02T18:59:30+02:00', '2026-04-07T08:00:30+02:00', 1],
  ['nothing', '2026-04-02T10:00+02:00', '2026-04-02T10:00+02:00', 0],
  ['backwards', '2026-04-07T10:00+02:00', '2026-04-02T10:00+02:00', 0],
  ['backwards within a day', '2026-04-02T11:00+02:00', '2026-04-02T10:00+02:00', 0],
])('%s', (_, from, to, minutes) => {
  const time = workingTime(strasbourg);
  expect(workingMinutesBetween(Temporal.Instant.from(from), Temporal.Instant.from(to), time)).toBe(minutes);
});

test('a day that was counted before is counted once', () => {
  const time = workingTime({ ...strasbourg, closures: [closedOn('2026-05-04')] });
  const wednesday = Temporal.Instant.from('2026-04-29T19:00+02:00');
  const since = (moment: string) =>
    workingMinutesBetween(Temporal.Instant.from(moment), wednesday, time) / 660;
  expect(['2026-04-28T00:00+02:00', '2026-04-27T00:00+02:00', '2026-04-24T00:00+02:00'].map(since)).toEqual([
    2, 3, 4,
  ]);
});

test('each place has its own holidays and its own hours', () => {
  const goodFriday = (territory: Calendar['territory'], zone: string) =>
    workingMinutesBetween(
      Temporal.Instant.from('2026-04-03T00:00Z'),
      Temporal.Instant.from('2026-04-03T12:00Z'),
      workingTime({ territory, zone, closures: [] }),
    );
  expect(goodFriday('FR-75', 'Europe/Paris')).toBe(360);
  expect(goodFriday('FR-67', 'Europe/Paris')).toBe(0);
  expect(goodFriday('FR-974', 'Indian/Reunion')).toBe(480);
});

test('a closure without an end stops the count', () => {
  const closures = [{ ...closedOn('2026-04-07'), to: null }];
  const [from, to] = ['2026-04-02T18:00+02:00', '2028-04-07T18:00+02:00'].map((at) =>
    Temporal.Instant.from(at),
  );
  expect(workingMinutesBetween(from!, to!, workingTime({ ...strasbourg, closures }))).toBe(60);
});

/** By brute force: a quarter of an hour at a time, each asked of the wall clock whether it was worked. */
function byHand(from: number, quarters: number, calendar: Calendar): number {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const off = (date: string) =>
    [0, 6].includes(new Date(date).getUTCDay()) ||
    calendar.closures.some((closure) => `${closure.from}` <= date && date <= `${closure.to}`) ||
    whichHoliday(Temporal.PlainDate.from(date), calendar.territory) !== null;
  let minutes = 0;
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    const [date = '', clock = ''] = wall.format((from + quarter * 900) * 1000).split(' ');
    if (clock >= '08:00' && clock < '19:00' && !off(date)) minutes += 15;
  }
  return minutes;
}

test('it agrees with a second algorithm written differently', () => {
  const begin = Date.UTC(2026, 2, 20) / 900_000;
  const places = [
    strasbourg,
    { territory: 'FR-974', zone: 'Indian/Reunion', closures: [] },
    {
      territory: 'FR-75',
      zone: 'America/Los_Angeles',
      closures: [closedOn('2026-03-25'), closedOn('2026-04-01')],
    },
  ] as const;
  const times = new Map<Calendar, ReturnType<typeof workingTime>>(
    places.map((place) => [place, workingTime(place)]),
  );
  fc.assert(
    fc.property(
      fc.integer({ min: begin, max: begin + 96 * 60 }),
      fc.integer({ min: 0, max: 96 * 9 }),
      fc.constantFrom(...places),
      (start, quarters, calendar) => {
        const [from, to] = [start * 900, (start + quarters) * 900];
        const instant = (second: number) => Temporal.Instant.fromEpochMilliseconds(second * 1000);
        const counted = workingMinutesBetween(instant(from), instant(to), times.get(calendar)!);
        expect(counted).toBe(byHand(from, quarters, calendar));
      },
    ),
    { numRuns: 60 },
  );
});
