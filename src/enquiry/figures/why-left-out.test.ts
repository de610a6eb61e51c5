import { expect, test } from 'vitest';
import type { Calendar } from '../../directory/calendar.ts';
import { policy } from '../clock/policy.ts';
import { countedBy } from './counted-by.ts';
import { type Counting, whyLeftOut } from './why-left-out.ts';

const paris2026 = (text: string) =>
  Temporal.PlainDateTime.from(`2026-${text}`).toZonedDateTime('Europe/Paris').toInstant();
const lyon: Calendar = { territory: 'FR-69', zone: 'Europe/Paris', closures: [] };
const closed = (from: string, to: string | null): Calendar => ({
  ...lyon,
  closures: [
    {
      from: Temporal.PlainDate.from(from),
      to: to === null ? null : Temporal.PlainDate.from(to),
      reason: 'leave',
      note: null,
    },
  ],
});

/** Sent on Tuesday 2 June at 10:00, asked on Friday 5 June at noon. */
const sent: Counting = {
  sentAt: paris2026('06-02T10:00'),
  handledAt: null,
  withdrawnAt: null,
  servedElsewhereAt: null,
};
const now = paris2026('06-05T12:00');
const second = { seconds: 1 };
const handledAt = paris2026('06-03T10:00');

test.each<[string, Partial<Counting>, Partial<Parameters<typeof countedBy>[0]>, string]>([
  ['nobody has handled it', {}, {}, 'counted'],
  ['handled', { handledAt }, {}, 'counted'],
  ['exactly two working days old (figures-2)', {}, { now: paris2026('06-04T10:00') }, 'counted'],
  ['a second younger', {}, { now: paris2026('06-04T10:00').subtract(second) }, 'young'],
  [
    'handled, and a second too young (figures-2)',
    { handledAt },
    { now: paris2026('06-04T10:00').subtract(second) },
    'young',
  ],
  [
    'sent on a Friday, asked on Monday',
    { sentAt: paris2026('05-29T10:00') },
    { now: paris2026('06-01T18:00') },
    'young',
  ],
  ['closed since', {}, { calendar: closed('2026-06-03', '2026-06-03') }, 'counted'],
  ['closed since, two days (figures-6)', {}, { calendar: closed('2026-06-03', '2026-06-04') }, 'young'],
  ['closed without an end', {}, { calendar: closed('2026-06-04', null) }, 'young'],
  ['withdrawn', { withdrawnAt: handledAt }, {}, 'withdrawn'],
  [
    'withdrawn before it was handled',
    { withdrawnAt: handledAt.subtract(second), handledAt },
    {},
    'withdrawn',
  ],
  ['handled, then withdrawn (figures-12)', { withdrawnAt: handledAt.add(second), handledAt }, {}, 'counted'],
  ['handled and withdrawn at one moment', { withdrawnAt: handledAt, handledAt }, {}, 'counted'],
  ['served elsewhere', { servedElsewhereAt: handledAt }, {}, 'served-elsewhere'],
  [
    'served elsewhere first (figures-13)',
    { servedElsewhereAt: handledAt.subtract(second), handledAt },
    {},
    'served-elsewhere',
  ],
  [
    'served elsewhere afterwards (figures-13)',
    { servedElsewhereAt: handledAt.add(second), handledAt },
    {},
    'counted',
  ],
  ['forwarded, and nothing is known (figures-7)', {}, { mode: 'forward' }, 'unknown'],
  ['forwarded, and handled', { handledAt }, { mode: 'forward' }, 'counted'],
])('%s', (_, facts, by, expected) => {
  const counted = countedBy({ calendar: lyon, mode: 'space', now, ...by }, policy);
  expect(whyLeftOut({ ...sent, ...facts }, counted) ?? 'counted').toBe(expected);
});
