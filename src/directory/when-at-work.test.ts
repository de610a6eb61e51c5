import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import { daytime } from './daytime.ts';
import { whenAtWork } from './when-at-work.ts';

const paris: Calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] };
const alsace: Calendar = { ...paris, territory: 'FR-67' };
const martinique: Calendar = { territory: 'FR-972', zone: 'America/Martinique', closures: [] };
const reunion: Calendar = { territory: 'FR-974', zone: 'Indian/Reunion', closures: [] };
const closed = (from: string, to: string | null): Calendar => ({
  ...paris,
  closures: [
    {
      from: Temporal.PlainDate.from(from),
      to: to === null ? null : Temporal.PlainDate.from(to),
      reason: 'leave',
      note: null,
    },
  ],
});

test.each<[string, string, Calendar, string | null]>([
  ['at noon', '2026-06-09T12:00+02:00', paris, '2026-06-09T12:00+02:00'],
  ['a minute before eight', '2026-06-09T07:59+02:00', paris, '2026-06-09T08:00+02:00'],
  ['at eight sharp', '2026-06-09T08:00+02:00', paris, '2026-06-09T08:00+02:00'],
  ['at seven in the evening sharp', '2026-06-09T19:00+02:00', paris, '2026-06-09T19:00+02:00'],
  ['a second later', '2026-06-09T19:00:01+02:00', paris, '2026-06-10T08:00+02:00'],
  ['at night', '2026-06-09T03:00+02:00', paris, '2026-06-09T08:00+02:00'],
  ['on a Friday evening', '2026-06-12T19:01+02:00', paris, '2026-06-15T08:00+02:00'],
  ['on a Saturday at noon', '2026-06-13T12:00+02:00', paris, '2026-06-15T08:00+02:00'],
  ['on a Sunday at night', '2026-06-14T23:59+02:00', paris, '2026-06-15T08:00+02:00'],
  ['on 14 July', '2026-07-14T10:00+02:00', paris, '2026-07-15T08:00+02:00'],
  ['on the eve of 14 July, too late', '2026-07-13T19:01+02:00', paris, '2026-07-15T08:00+02:00'],
  ['on Good Friday in Paris', '2026-04-03T10:00+02:00', paris, '2026-04-03T10:00+02:00'],
  ['on Good Friday in Alsace: over Easter', '2026-04-03T10:00+02:00', alsace, '2026-04-07T08:00+02:00'],
  ['where it is night elsewhere', '2026-06-09T09:00+02:00', martinique, '2026-06-09T14:00+02:00'],
  ['at seven sharp in La Réunion', '2026-06-09T19:00+04:00', reunion, '2026-06-09T19:00+04:00'],
  ['a minute after seven there', '2026-06-09T17:01+02:00', reunion, '2026-06-10T08:00+04:00'],
  ['abolition day in La Réunion', '2026-12-20T10:00+04:00', reunion, '2026-12-21T08:00+04:00'],
  ['over a clock change', '2026-10-24T22:00+02:00', paris, '2026-10-26T08:00+01:00'],
  [
    'on the last day of a closure',
    '2026-06-12T18:00+02:00',
    closed('2026-06-08', '2026-06-12'),
    '2026-06-15T08:00+02:00',
  ],
  [
    'the evening before a closure, in time',
    '2026-06-09T18:59+02:00',
    closed('2026-06-10', '2026-06-12'),
    '2026-06-09T18:59+02:00',
  ],
  ['closed without an end', '2026-06-10T10:00+02:00', closed('2026-06-10', null), null],
])('%s', (_, moment, calendar, expected) =>
  expect(whenAtWork(Temporal.Instant.from(moment), calendar, daytime)?.toString() ?? null).toBe(
    expected && Temporal.Instant.from(expected).toString(),
  ),
);
