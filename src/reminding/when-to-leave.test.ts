import { expect, test } from 'vitest';
import { policy } from '../enquiry/clock/policy.ts';
import { whenToLeave } from './when-to-leave.ts';

test.each([
  ['at noon', '2026-06-09T12:00+02:00', 'Europe/Paris', '2026-06-09T12:00+02:00'],
  ['at eight sharp', '2026-06-09T08:00+02:00', 'Europe/Paris', '2026-06-09T08:00+02:00'],
  ['at seven in the evening sharp', '2026-06-09T19:00+02:00', 'Europe/Paris', '2026-06-09T19:00+02:00'],
  ['a second later', '2026-06-09T19:00:01+02:00', 'Europe/Paris', '2026-06-10T08:00+02:00'],
  ['at night', '2026-06-09T03:00+02:00', 'Europe/Paris', '2026-06-09T08:00+02:00'],
  [
    'on a Saturday at noon (reminding-101)',
    '2026-06-13T12:00+02:00',
    'Europe/Paris',
    '2026-06-13T12:00+02:00',
  ],
  ['where it is night elsewhere', '2026-06-09T09:00+02:00', 'America/Martinique', '2026-06-09T14:00+02:00'],
  ['over the night of a clock change', '2026-10-24T22:00+02:00', 'Europe/Paris', '2026-10-25T08:00+01:00'],
])('%s', (_, now, zone, expected) =>
  expect(whenToLeave(Temporal.Instant.from(now), zone, policy.daytime).toString()).toBe(
    Temporal.Instant.from(expected).toString(),
  ),
);
