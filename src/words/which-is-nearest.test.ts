import { expect, test } from 'vitest';
import { whichIsNearest } from './which-is-nearest.ts';

const known = ['closures', 'hours', 'phone', 'procedures', 'procedure'];

test.each([
  ['closure', 1, 'closures'],
  ['hour', 2, 'hours'],
  ['phnoe', 1, 'phone'],
  ['procedures', 0, 'procedures'],
  ['procedurs', 1, 'procedures'],
  ['procedur', 2, 'procedure'],
  ['telephone', 2, null],
  ['', 2, null],
])('%s, within %i: %s', (typed, slips, nearest) => expect(whichIsNearest(typed, known, slips)).toBe(nearest));
