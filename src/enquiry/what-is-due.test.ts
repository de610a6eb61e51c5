import { expect, test } from 'vitest';
import type { History } from './fact.ts';
import { type PracticeClock, whatIsDue } from './what-is-due.ts';
import { whereItStands } from './where-it-stands.ts';

const paris: PracticeClock = {
  calendar: { territory: 'FR-75', zone: 'Europe/Paris', closures: [] },
  profile: 'complete',
  mode: 'space',
};
const sentAt = Temporal.Instant.from('2026-06-09T10:00:00+02:00');
const later = sentAt.add({ hours: 1 });
const theo = { kind: 'member', person: 'theo' } as const;
const asked: History = [
  { kind: 'asked', held: [], told: ['theo'], number: 1, at: sentAt, by: { kind: 'patient' } },
];
const then = (event: { kind: 'answered' } | { kind: 'refused'; reason: 'not-interested' }): History => [
  ...asked,
  { ...event, number: 2, at: later, by: theo },
];
const closedForGood: PracticeClock = {
  ...paris,
  calendar: {
    ...paris.calendar,
    closures: [{ from: Temporal.PlainDate.from('2026-06-01'), to: null, reason: 'retired', note: null }],
  },
};

test.each<[string, History, PracticeClock, string | null]>([
  ['asked on Tuesday at ten: a reminder on Thursday at ten', asked, paris, '2026-06-11T10:00:00+02:00'],
  [
    'address only: other practices are offered at the same moment',
    asked,
    { ...paris, profile: 'address' },
    '2026-06-11T10:00:00+02:00',
  ],
  ['answered', then({ kind: 'answered' }), paris, null],
  ['refused', then({ kind: 'refused', reason: 'not-interested' }), paris, null],
  ['closed without an end', asked, closedForGood, null],
  [
    'held',
    [{ kind: 'asked', held: ['too-fast'], told: [], number: 1, at: sentAt, by: { kind: 'patient' } }],
    paris,
    null,
  ],
])('%s', (_, history, practice, due) => {
  const expected = due && Temporal.Instant.from(due).toString();
  expect(whatIsDue(whereItStands(history), practice)?.at.toString() ?? null).toBe(expected);
});
