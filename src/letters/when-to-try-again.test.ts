import { describe, expect, test } from 'vitest';
import { whenToTryAgain } from './when-to-try-again.ts';

describe('for days (letters-2)', () => {
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
  ])('after try %i: %s minutes, whoever it is about', (tries, minutes) => {
    for (const about of ['relay', 'recipient', 'letter', 'line'] as const)
      expect(whenToTryAgain(tries, { about, again: 'for-days' })).toBe(minutes);
  });

  test('that are three', () => {
    const minutes = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce(
      (sum, tries) => sum + (whenToTryAgain(tries, { about: 'line', again: 'for-days' }) ?? 0),
      0,
    );
    expect(minutes / 60 / 24).toBeGreaterThan(2.8);
  });
});

describe('until it is taken (letters-4, letters-5)', () => {
  test.each([
    [1, 1, 1],
    [2, 5, 5],
    [3, 15, 15],
    [4, 30, 60],
    [5, 60, 180],
    [9, 60, 1440],
    [10, 60, 1440],
    [999, 60, 1440],
  ])('after try %i: %i minutes for our relay, %i for what is held against us', (tries, relay, us) => {
    expect(whenToTryAgain(tries, { about: 'relay', again: 'until-taken' })).toBe(relay);
    expect(whenToTryAgain(tries, { about: 'us', again: 'until-taken' })).toBe(us);
  });
});

test('never', () => expect(whenToTryAgain(1, { about: 'recipient', again: 'never' })).toBeNull());
