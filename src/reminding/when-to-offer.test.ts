import { expect, test } from 'vitest';
import type { Calendar } from '../directory/calendar.ts';
import { policy } from '../enquiry/clock/policy.ts';
import { whenToOffer } from './when-to-offer.ts';

const paris: Calendar = { territory: 'FR-75', zone: 'Europe/Paris', closures: [] };
const forGood: Calendar = {
  ...paris,
  closures: [{ from: Temporal.PlainDate.from('2026-06-10'), to: null, reason: 'retired', note: null }],
};
const now = '2026-06-12T10:00:00+02:00';

type Reminder = { leftAt: string | null; onItsWay: boolean };

test.each<[string, Reminder, Calendar, string | null, string]>([
  ['left a working day ago', { leftAt: '2026-06-11T10:00:00+02:00', onItsWay: true }, paris, now, 'now'],
  [
    'left a second too late',
    { leftAt: '2026-06-11T10:00:01+02:00', onItsWay: false },
    paris,
    '2026-06-12T10:00:01+02:00',
    'just-left',
  ],
  [
    'left this morning: over the weekend',
    { leftAt: '2026-06-12T09:00:00+02:00', onItsWay: false },
    paris,
    '2026-06-15T09:00:00+02:00',
    'just-left',
  ],
  [
    'still on its way (reminding-102)',
    { leftAt: null, onItsWay: true },
    paris,
    '2026-06-12T11:00:00+02:00',
    'on-its-way',
  ],
  ['no copy will arrive (reminding-102)', { leftAt: null, onItsWay: false }, paris, now, 'now'],
  [
    'closed for good since',
    { leftAt: '2026-06-11T10:00:00+02:00', onItsWay: false },
    forGood,
    null,
    'just-left',
  ],
])('%s', (_, { leftAt, onItsWay }, calendar, at, because) => {
  const reminder = { leftAt: leftAt === null ? null : Temporal.Instant.from(leftAt), onItsWay };
  const when = whenToOffer(reminder, calendar, Temporal.Instant.from(now), policy);
  expect([when.at?.toString() ?? null, when.because]).toEqual([
    at && Temporal.Instant.from(at).toString(),
    because,
  ]);
});
