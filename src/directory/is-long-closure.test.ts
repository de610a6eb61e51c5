import { expect, test } from 'vitest';
import { isLongClosure } from './is-long-closure.ts';

const paris = { territory: 'FR-75', zone: 'Europe/Paris' } as const;

test.each<[string, string, string | null, boolean]>([
  ['Tuesday to Thursday: three days', '2026-06-09', '2026-06-11', false],
  ['Tuesday to Friday: four', '2026-06-09', '2026-06-12', true],
  ['Friday to Tuesday: three, the weekend between', '2026-06-12', '2026-06-16', false],
  ['Friday to Wednesday: four', '2026-06-12', '2026-06-17', true],
  ['around the national holiday', '2026-07-13', '2026-07-16', false],
  ['one day', '2026-06-09', '2026-06-09', false],
  ['a weekend', '2026-06-13', '2026-06-14', false],
  ['without an end', '2026-06-09', null, true],
])('%s', (_, from, to, expected) => {
  const closure = {
    from: Temporal.PlainDate.from(from),
    to: to && Temporal.PlainDate.from(to),
    reason: 'leave' as const,
    note: null,
  };
  expect(isLongClosure({ ...closure, to: closure.to || null }, paris, 3)).toBe(expected);
});
