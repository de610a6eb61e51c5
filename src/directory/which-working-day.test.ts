import { expect, test } from 'vitest';
import type { Calendar } from './calendar.ts';
import type { Closure } from './closure.ts';
import { whichWorkingDay } from './which-working-day.ts';

const closed = (from: string, to: string | null): Closure => ({
  from: Temporal.PlainDate.from(from),
  to: to === null ? null : Temporal.PlainDate.from(to),
  reason: 'leave',
  note: null,
});

const ask = (day: string, closures: Calendar['closures'] = []) => {
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

test('closures that overlap are passed, however they are ordered (directory-9)', () => {
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

test('a closure that ends before it begins closes nothing (directory-9)', () => {
  expect(ask('2026-08-04', [closed('2026-08-05', '2026-08-03')])).toEqual(['2026-08-04']);
});

const yearly = (from: string, to: string) => ({ ...closed(from, to), yearly: true });

test('a yearly closure is passed each year, in one step (directory-10)', () => {
  expect(ask('2050-11-21', [yearly('2000-11-20', '2000-12-05')])).toEqual([
    '2050-12-06',
    '2050-11-21 2050-12-05 closure',
  ]);
});

test('yearly closures that fill every year leave no day; one that leaves a week leaves it (directory-11)', () => {
  const halves = [yearly('2020-01-01', '2020-06-30'), yearly('2020-07-01', '2020-12-31')];
  expect(ask('2026-08-01', halves)).toEqual(['null', '2026-08-01 null closure']);
  expect(ask('2026-03-01', [yearly('2026-03-02', '2027-03-01')])).toEqual([
    'null',
    '2026-03-01 2026-03-01 weekend',
    '2026-03-02 null closure',
  ]);
  const almost = [yearly('2020-01-01', '2020-06-30'), yearly('2020-07-08', '2020-12-31')];
  expect(ask('2026-08-01', almost)[0]).toBe('2027-07-01');
});
