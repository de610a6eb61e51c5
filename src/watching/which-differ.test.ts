import { expect, test } from 'vitest';
import { whichDiffer } from './which-differ.ts';

const at = Temporal.Instant.from('2026-06-09T10:00:00Z');

test.each<[string, Record<string, unknown> | null, string[]]>([
  ['the same', { at, count: 1, none: null }, []],
  ['the same moment written otherwise', { at: at.add({ seconds: 0 }), count: 1, none: null }, []],
  ['a column that nothing is said of', { at, count: 1, none: null, due_at: at }, []],
  ['another moment', { at: at.add({ seconds: 1 }), count: 1, none: null }, ['tally.at']],
  ['two', { at: null, count: 2, none: null }, ['tally.at', 'tally.count']],
  ['something where nothing is', { at, count: 1, none: false }, ['tally.none']],
  ['no row', null, ['tally']],
])('%s', (_, kept, places) =>
  expect(whichDiffer('tally', kept, { at, count: 1, none: null }).map((one) => one.place)).toEqual(places),
);

test('it says what is kept and what is counted', () => {
  expect(whichDiffer('tally', { at, count: 2 }, { at: null, count: 1, none: false })).toEqual([
    { place: 'tally.at', kept: at.toString(), counted: null },
    { place: 'tally.count', kept: '2', counted: '1' },
    { place: 'tally.none', kept: null, counted: 'false' },
  ]);
  expect(whichDiffer('tally', null, { at })).toEqual([{ place: 'tally', kept: null, counted: 'a row' }]);
});
