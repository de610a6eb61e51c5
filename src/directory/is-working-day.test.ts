import { expect, test } from 'vitest';
import type { Closure } from './closure.ts';
import { isWorkingDay, whyNotWorking } from './is-working-day.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const august: Closure = { from: date('2026-08-03'), to: date('2026-08-21'), reason: 'leave', note: null };
const forGood: Closure = { from: date('2026-12-24'), to: null, reason: 'retired', note: 'Goodbye' };
const calendar = { territory: 'FR-67', zone: 'Europe/Paris', closures: [august, forGood] } as const;

test.each([
  ['2026-04-02', null],
  ['2026-04-03', { kind: 'public-holiday', name: 'good-friday', local: 'FR-67' }],
  ['2026-04-04', { kind: 'weekend' }],
  ['2026-04-05', { kind: 'weekend' }],
  ['2026-04-06', { kind: 'public-holiday', name: 'easter-monday', local: null }],
  ['2026-04-07', null],
  ['2026-05-15', null],
  ['2026-07-31', null],
  ['2026-08-02', { kind: 'weekend' }],
  ['2026-08-03', { kind: 'closure', closure: august }],
  ['2026-08-15', { kind: 'closure', closure: august }],
  ['2026-08-21', { kind: 'closure', closure: august }],
  ['2026-08-24', null],
  ['2028-02-29', { kind: 'closure', closure: forGood }],
  ['2026-12-23', null],
  ['2026-12-25', { kind: 'closure', closure: forGood }],
] as const)('%s', (day, because) => {
  expect(whyNotWorking(date(day), calendar)).toEqual(because);
  expect(isWorkingDay(date(day), calendar)).toBe(because === null);
});

test('the leap day is a day like another', () => {
  expect(isWorkingDay(date('2028-02-29'), { ...calendar, closures: [] })).toBe(true);
});
