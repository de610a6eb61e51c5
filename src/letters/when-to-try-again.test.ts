import { expect, test } from 'vitest';
import { whenToTryAgain } from './when-to-try-again.ts';

test.each([
  [1, 1],
  [2, 5],
  [3, 15],
  [4, 60],
  [5, 180],
  [6, 360],
  [7, 720],
  [8, 1440],
  [9, 1440],
  [10, null],
  [99, null],
])('after try %i: %s minutes', (tries, minutes) => expect(whenToTryAgain(tries)).toBe(minutes));

test('the tries of a letter span three days', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((sum, tries) => sum + (whenToTryAgain(tries) ?? 0), 0);
  expect(minutes / 60 / 24).toBeGreaterThan(2.8);
});
