import { expect, test } from 'vitest';
import { whenItWas } from './when-it-was.ts';

const now = Temporal.Instant.from('2026-06-09T08:00:30Z');

test.each<[string, string, string, string | null]>([
  ['now', 'now', 'Europe/Paris', '2026-06-09T08:00:30Z'],
  ['a local time of the practice', '2026-06-09T09:30', 'Europe/Paris', '2026-06-09T07:30:00Z'],
  ['another zone’s', '2026-06-09T03:30', 'America/Martinique', '2026-06-09T07:30:00Z'],
  ['an instant', '2026-06-09T07:30:00.5Z', 'Europe/Paris', '2026-06-09T07:30:00.5Z'],
  ['the minute in which it is written', '2026-06-09T10:01', 'Europe/Paris', '2026-06-09T08:01:00Z'],
  ['a minute that is to come', '2026-06-09T10:02', 'Europe/Paris', null],
  ['an instant to come', '2026-06-09T08:02:00Z', 'Europe/Paris', null],
  ['a day that does not exist', '2026-02-30T10:00', 'Europe/Paris', null],
  ['an instant that does not exist', '2026-02-30T10:00:00Z', 'Europe/Paris', null],
])('%s', (_, named, zone, was) => expect(whenItWas(named, zone, now)).toBe(was));
