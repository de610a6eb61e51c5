import { expect, test } from 'vitest';
import type { ClosureRule } from './closure.ts';
import { whichClosure } from './which-closure.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const rule = (from: string, to: string | null, yearly: boolean): ClosureRule => ({
  from: day(from),
  to: to === null ? null : day(to),
  reason: 'leave',
  note: null,
  yearly,
});
const once = (from: string, to: string | null) => rule(from, to, false);
const yearly = (from: string, to: string | null) => rule(from, to, true);

const runOn = (text: string, ...rules: ClosureRule[]) => {
  const run = whichClosure(day(text), rules);
  return run && `${run.from}/${run.to ?? ''}`;
};

test.each<[string, string | null, ClosureRule]>([
  ['2026-08-10', '2026-08-01/2026-08-21', once('2026-08-01', '2026-08-21')],
  ['2026-08-22', null, once('2026-08-01', '2026-08-21')],
  ['2027-08-10', null, once('2026-08-01', '2026-08-21')],
  ['2031-01-01', '2026-08-01/', once('2026-08-01', null)],
  // Every year from its first day on.
  ['2025-08-10', null, yearly('2026-08-01', '2026-08-21')],
  ['2026-08-01', '2026-08-01/2026-08-21', yearly('2026-08-01', '2026-08-21')],
  ['2027-08-10', '2027-08-01/2027-08-21', yearly('2026-08-01', '2026-08-21')],
  ['2027-08-22', null, yearly('2026-08-01', '2026-08-21')],
  ['2047-08-21', '2047-08-01/2047-08-21', yearly('2026-08-01', '2026-08-21')],
  ['2026-11-27', '2026-11-20/2026-12-05', yearly('2000-11-20', '2000-12-05')],
  ['2199-11-20', '2199-11-20/2199-12-05', yearly('2000-11-20', '2000-12-05')],
  // Over New Year.
  ['2027-01-01', '2026-12-24/2027-01-02', yearly('2025-12-24', '2026-01-02')],
  ['2060-12-24', '2060-12-24/2061-01-02', yearly('2025-12-24', '2026-01-02')],
  ['2060-01-02', '2059-12-24/2060-01-02', yearly('2025-12-24', '2026-01-02')],
  ['2025-01-01', null, yearly('2025-12-24', '2026-01-02')],
  // The 29th of February is the 28th in other years.
  ['2027-02-28', '2027-02-28/2027-02-28', yearly('2024-02-29', '2024-02-29')],
  ['2028-02-28', null, yearly('2024-02-29', '2024-02-29')],
  ['2028-02-29', '2028-02-29/2028-02-29', yearly('2024-02-29', '2024-02-29')],
  ['2100-02-28', '2100-02-28/2100-02-28', yearly('2024-02-29', '2024-02-29')],
  ['2029-03-01', '2029-02-28/2029-03-02', yearly('2024-02-29', '2024-03-02')],
  // Without an end, or a year long.
  ['2031-01-01', '2026-08-01/', yearly('2026-08-01', null)],
  ['2026-07-31', null, yearly('2026-08-01', null)],
  ['2031-01-01', '2026-08-01/', yearly('2026-08-01', '2027-07-31')],
  ['2027-07-31', null, yearly('2026-08-01', '2027-07-30')],
])('%s lies in %s', (asked, run, of) => expect(runOn(asked, of)).toBe(run));

test('of several the first that covers the day', () => {
  const rules = [once('2026-08-10', '2026-08-12'), yearly('2020-08-01', '2020-08-31')];
  expect(runOn('2026-08-11', ...rules)).toBe('2026-08-10/2026-08-12');
  expect(runOn('2026-08-13', ...rules)).toBe('2026-08-01/2026-08-31');
  expect(runOn('2026-08-11')).toBeNull();
});

test('a closure that ends before it begins closes nothing', () => {
  expect(runOn('2026-12-25', once('2027-01-02', '2026-12-24'))).toBeNull();
  expect(runOn('2028-12-25', yearly('2027-01-02', '2026-12-24'))).toBeNull();
});
