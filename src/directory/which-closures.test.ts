import { expect, test } from 'vitest';
import { type ClosureRule, covers } from './closure.ts';
import { whichClosures } from './which-closures.ts';

const rule = (from: string, to: string | null, yearly: boolean): ClosureRule => ({
  from: Temporal.PlainDate.from(from),
  to: to === null ? null : Temporal.PlainDate.from(to),
  reason: 'leave',
  note: null,
  yearly,
});

const isClosed = (day: string, ...rules: ClosureRule[]) =>
  whichClosures(rules).some((closure) => covers(closure, Temporal.PlainDate.from(day)));

test.each<[string, boolean, ClosureRule]>([
  ['2026-08-10', true, rule('2026-08-01', '2026-08-21', false)],
  ['2027-08-10', false, rule('2026-08-01', '2026-08-21', false)],
  ['2027-08-10', true, rule('2026-08-01', '2026-08-21', true)],
  ['2027-08-22', false, rule('2026-08-01', '2026-08-21', true)],
  ['2025-08-10', false, rule('2026-08-01', '2026-08-21', true)],
  ['2027-01-01', true, rule('2025-12-24', '2026-01-02', true)],
  ['2027-02-28', true, rule('2024-02-29', '2024-02-29', true)],
  ['2028-02-29', true, rule('2024-02-29', '2024-02-29', true)],
  ['2046-08-21', true, rule('2026-08-01', '2026-08-21', true)],
  ['2047-08-21', false, rule('2026-08-01', '2026-08-21', true)],
  ['2031-01-01', true, rule('2026-08-01', null, true)],
])('%s is closed: %s', (day, closed, of) => expect(isClosed(day, of)).toBe(closed));
