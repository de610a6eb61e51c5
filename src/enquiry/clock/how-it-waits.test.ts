import { expect, test } from 'vitest';
import { workingTime } from '../../directory/working-time.ts';
import { howItWaits } from './how-it-waits.ts';

const paris = workingTime({ territory: 'FR-75', zone: 'Europe/Paris', closures: [] });
const reunion = workingTime({ territory: 'FR-974', zone: 'Indian/Reunion', closures: [] });

const at = (moment: string) => Temporal.Instant.from(moment);
const waits = (since: string, lateAt: string | null, now: string, time = paris) =>
  howItWaits(
    {
      ...{ which: 'later', since: at(since), saysNo: false, saysYes: false },
      lateAt: lateAt === null ? null : at(lateAt),
    },
    time,
    at(now),
  );

const sent = '2026-06-09T10:00+02:00';
const late = '2026-06-11T10:00+02:00';

test.each([
  ['the evening before', '2026-06-10T23:59:59+02:00', null],
  ['from the midnight before', '2026-06-11T00:00+02:00', 'today'],
  ['until the second before', '2026-06-11T09:59:59+02:00', 'today'],
  ['at the minute', '2026-06-11T10:00+02:00', 'late'],
  ['a year later', '2027-06-11T10:00+02:00', 'late'],
] as const)('%s (clock-321, clock-322)', (_, now, urgency) => {
  expect(waits(sent, late, now)).toMatchObject({ urgency, lateAt: '2026-06-11T08:00:00Z' });
  expect(waits(sent, null, now)).toMatchObject({ urgency: null, lateAt: null });
});

test('at the minute at which it is late, two working days are said to have passed', () => {
  expect(waits(sent, late, '2026-06-11T09:59+02:00').workingDays).toBe(1);
  expect(waits(sent, late, late).workingDays).toBe(2);
});

test('today is the day of the practice (clock-322)', () => {
  const due = '2026-06-11T05:00Z';
  expect(waits(sent, due, '2026-06-10T21:00Z', reunion).urgency).toBe('today');
  expect(waits(sent, due, '2026-06-10T21:00Z').urgency).toBeNull();
});

test.each([
  ['the same day', '2026-06-09T23:59+02:00', 'today'],
  ['the next', '2026-06-10T00:00+02:00', 'yesterday'],
  ['the day after that', '2026-06-11T00:00+02:00', 'before'],
  ['weeks later', '2026-07-10T00:00+02:00', 'before'],
  ['a clock that is behind', '2026-06-08T10:00+02:00', 'today'],
] as const)('began, seen on %s: %s (clock-323)', (_, now, began) => {
  expect(waits(sent, null, now).began).toBe(began);
});

test('began on the day of the practice (clock-323)', () => {
  expect(waits('2026-06-08T20:30Z', null, '2026-06-09T06:00Z', reunion).began).toBe('today');
  expect(waits('2026-06-08T20:30Z', null, '2026-06-09T06:00Z').began).toBe('yesterday');
});

test('what the patient says stands in it', () => {
  const wait = { which: 'contested', since: at(sent), saysNo: true, saysYes: true, lateAt: null } as const;
  expect(howItWaits(wait, paris, at(late))).toMatchObject({
    ...{ which: 'contested', saysNo: true, saysYes: true },
  });
});
