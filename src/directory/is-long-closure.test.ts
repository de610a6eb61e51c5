import { expect, test } from 'vitest';
import type { Closure } from './closure.ts';
import { isLongClosure } from './is-long-closure.ts';

const paris = { territory: 'FR-75', zone: 'Europe/Paris' } as const;

/** A closure in 2026; its days are written as `06-09`. */
const closed = (from: string, to: string | null): Closure => ({
  from: Temporal.PlainDate.from(`2026-${from}`),
  to: to === null ? null : Temporal.PlainDate.from(`2026-${to}`),
  reason: 'leave',
  note: null,
});

test.each<[string, Closure[], boolean]>([
  ['none', [], false],
  ['Tuesday to Thursday: three days (asking-246)', [closed('06-09', '06-11')], false],
  ['Tuesday to Friday: four (asking-246)', [closed('06-09', '06-12')], true],
  ['Wednesday to Sunday: three', [closed('06-10', '06-14')], false],
  ['Friday to Tuesday: three, the weekend between', [closed('06-12', '06-16')], false],
  ['Friday to Wednesday: four', [closed('06-12', '06-17')], true],
  ['around the national holiday', [closed('07-13', '07-16')], false],
  ['one day', [closed('06-09', '06-09')], false],
  ['a weekend', [closed('06-13', '06-14')], false],
  ['without an end (asking-245)', [closed('06-09', null)], true],
  ['two and one (asking-247)', [closed('06-08', '06-09'), closed('06-11', '06-11')], false],
  ['two and two (asking-247)', [closed('06-08', '06-09'), closed('06-11', '06-12')], true],
  ['one, and one without an end', [closed('06-08', '06-08'), closed('06-11', null)], true],
])('%s', (_, closures, expected) => expect(isLongClosure(closures, paris, 3)).toBe(expected));
