import { expect, test } from 'vitest';
import type { Closure } from './closure.ts';
import { whichWorkingDay } from './which-working-day.ts';

const closed = (from: string, to: string | null): Closure => ({
  from: Temporal.PlainDate.from(from),
  to: to === null ? null : Temporal.PlainDate.from(to),
  reason: 'leave',
  note: null,
});

const ask = (day: string, closures: Closure[] = []) => {
  const calendar = { territory: 'FR-67', zone: 'Europe/Paris', closures } as const;
  const { day: found, skipped } = whichWorkingDay(Temporal.PlainDate.from(day), calendar);
  return [`${found}`, ...skipped.map(({ from, to, reason }) => `${from} ${to} ${reason.kind}`)];
};

test('a working day is its own', () => {
  expect(ask('2026-04-02')).toEqual(['2026-04-02']);
});

test('a holiday, a weekend and another holiday are three steps', () => {
  expect(ask('2026-04-03')).toEqual([
    '2026-04-07',
    '2026-04-03 2026-04-03 public-holiday',
    '2026-04-04 2026-04-05 weekend',
    '2026-04-06 2026-04-06 public-holiday',
  ]);
});

test('closures that overlap are passed, however they are ordered', () => {
  const closures = [closed('2026-08-05', '2026-08-12'), closed('2026-08-03', '2026-08-06')];
  expect(ask('2026-08-03', closures)[0]).toBe('2026-08-13');
  expect(ask('2026-08-03', closures.toReversed())[0]).toBe('2026-08-13');
});

test('a closure of eight thousand years is one step', () => {
  expect(ask('2026-08-03', [closed('2026-08-03', '9999-12-31')])).toEqual([
    '+010000-01-03',
    '2026-08-03 9999-12-31 closure',
    '+010000-01-01 +010000-01-02 weekend',
  ]);
});

test('a closure without an end leaves no day', () => {
  expect(ask('2026-08-01', [closed('2026-08-03', null)])).toEqual([
    'null',
    '2026-08-01 2026-08-02 weekend',
    '2026-08-03 null closure',
  ]);
});

test('a closure that ends before it begins closes nothing', () => {
  expect(ask('2026-08-04', [closed('2026-08-05', '2026-08-03')])).toEqual(['2026-08-04']);
});
