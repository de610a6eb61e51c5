import { expect, test } from 'vitest';
import { whichNight } from './which-night.ts';

test.each([
  ['2026-06-09T01:59:59+02:00', '2026-06-08', 'Europe/Paris'],
  ['2026-06-09T01:59:59+02:00', '2026-06-08', 'America/Martinique'],
  ['2026-06-09T08:00:00+02:00', '2026-06-09', 'America/Martinique'],
  ['2026-06-09T02:00:00+02:00', '2026-06-09', 'Europe/Paris'],
  ['2026-06-09T23:00:00+02:00', '2026-06-09', 'Europe/Paris'],
  ['2026-12-01T01:59:00+01:00', '2026-11-30', 'Europe/Paris'],
  ['2026-12-01T02:00:00+01:00', '2026-12-01', 'Europe/Paris'],
])('%s belongs to the night of %s in %s (watching-16)', (moment, night, zone) =>
  expect(whichNight(Temporal.Instant.from(moment), zone).toString()).toBe(night),
);
