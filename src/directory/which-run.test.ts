import { expect, test } from 'vitest';
import { whichRun } from './which-run.ts';

const on = (text: string) => Temporal.PlainDate.from(text);

test.each<[string, string, [string, string | null, boolean], [string, string | null] | null]>([
  ['it covers the day', '2026-06-10', ['2026-06-09', '2026-06-12', false], ['2026-06-09', '2026-06-12']],
  ['it is still to come', '2026-06-01', ['2026-06-09', '2026-06-12', false], ['2026-06-09', '2026-06-12']],
  ['it is over', '2026-06-13', ['2026-06-09', '2026-06-12', false], null],
  ['it has no end', '2026-06-13', ['2026-06-09', null, false], ['2026-06-09', null]],
  ['it will have no end', '2026-06-01', ['2026-06-09', null, false], ['2026-06-09', null]],
  ['yearly, before', '2026-06-01', ['2020-08-01', '2020-08-20', true], ['2026-08-01', '2026-08-20']],
  ['yearly, within', '2026-08-20', ['2020-08-01', '2020-08-20', true], ['2026-08-01', '2026-08-20']],
  ['yearly, after', '2026-08-21', ['2020-08-01', '2020-08-20', true], ['2027-08-01', '2027-08-20']],
  [
    'yearly, before the first',
    '2019-08-05',
    ['2020-08-01', '2020-08-20', true],
    ['2020-08-01', '2020-08-20'],
  ],
  ['yearly, a whole year', '2026-06-01', ['2027-01-01', '2027-12-31', true], ['2027-01-01', null]],
])('%s', (_, day, [from, to, yearly], expected) => {
  const rule = {
    from: on(from),
    to: to === null ? null : on(to),
    reason: 'leave' as const,
    note: null,
    yearly,
  };
  const run = whichRun(on(day), rule);
  expect(run && [`${run.from}`, run.to && `${run.to}`]).toEqual(expected);
});
