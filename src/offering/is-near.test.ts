import { expect, test } from 'vitest';
import { policy } from '../enquiry/clock/policy.ts';
import { isNear } from './is-near.ts';

test.each([
  [0, true],
  [60_000, true],
  [60_000.5, false],
  [60_001, false],
  [Number.POSITIVE_INFINITY, false],
])('%d metres away is near: %s (offering-241)', (metres, near) =>
  expect(isNear({ metres }, policy)).toBe(near),
);

test('an operator says otherwise (offering-241)', () => {
  expect(isNear({ metres: 25_001 }, { nearWithin: 25 })).toBe(false);
  expect(isNear({ metres: 90_000 }, { nearWithin: 100 })).toBe(true);
});
