import { expect } from 'vitest';

const kindOf = (one: unknown) => Object.prototype.toString.call(one);
const isMoment = (one: unknown) => kindOf(one).startsWith('[object Temporal.');

function takesAnyMomentForAnother(): boolean {
  try {
    expect({ at: null }).toMatchObject({ at: Temporal.Instant.fromEpochMilliseconds(0) });
    return true;
  } catch {
    return false;
  }
}

// A moment has no properties of its own, and toMatchObject looks at nothing else.
if (takesAnyMomentForAnother())
  expect.addEqualityTesters([
    (left, right) =>
      isMoment(left) || isMoment(right)
        ? kindOf(left) === kindOf(right) && String(left) === String(right)
        : undefined,
  ]);
