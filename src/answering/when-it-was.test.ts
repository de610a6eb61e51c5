import { expect, test } from 'vitest';
import { type WhenItWas, whenItWas } from './when-it-was.ts';

const sentAt = Temporal.Instant.from('2026-06-08T07:00:40Z');
const now = Temporal.Instant.from('2026-06-09T08:00:30Z');

const moment: WhenItWas = { error: 'moment' };
const before: WhenItWas = { error: 'before-sending' };
const at = (instant: string): WhenItWas => ({ at: instant });

test.each<[string, string, string, WhenItWas]>([
  ['now', 'now', 'Europe/Paris', at('2026-06-09T08:00:30Z')],
  ['a local time of the practice', '2026-06-09T09:30', 'Europe/Paris', at('2026-06-09T07:30:00Z')],
  ['another zone’s', '2026-06-09T03:30', 'America/Martinique', at('2026-06-09T07:30:00Z')],
  ['an instant', '2026-06-09T07:30:00.5Z', 'Europe/Paris', at('2026-06-09T07:30:00.5Z')],
  ['the minute in which it is written', '2026-06-09T10:01', 'Europe/Paris', at('2026-06-09T08:01:00Z')],
  ['a minute that is to come', '2026-06-09T10:02', 'Europe/Paris', moment],
  ['an instant to come', '2026-06-09T08:02:00Z', 'Europe/Paris', moment],
  ['a day that does not exist', '2026-02-30T10:00', 'Europe/Paris', moment],
  ['an instant that does not exist', '2026-02-30T10:00:00Z', 'Europe/Paris', moment],
  ['the second of the sending', '2026-06-08T07:00:40Z', 'Europe/Paris', at('2026-06-08T07:00:40Z')],
  ['the minute of the sending', '2026-06-08T09:00', 'Europe/Paris', at('2026-06-08T07:00:40Z')],
  ['the minute before it', '2026-06-08T08:59', 'Europe/Paris', before],
  ['a year before it', '2025-06-08T09:00', 'Europe/Paris', before],
])('%s (answering-323)', (_, named, zone, was) =>
  expect(whenItWas(named, zone, { sentAt, now })).toEqual(was),
);
