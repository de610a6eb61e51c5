import { expect, test } from 'vitest';
import { hasLooked } from './has-looked.ts';

const now = Temporal.Instant.from('2026-06-09T08:00:00Z');
const ago = (by: Temporal.DurationLike | null) => (by === null ? null : now.subtract(by));
const short = { milliseconds: 2_999 };
const long = { seconds: 3 };

test.each([
  ['never', null, false],
  ['in the same instant', { seconds: 0 }, false],
  ['a moment too soon', short, false],
  ['three seconds ago', long, true],
  ['yesterday (http-14)', { hours: 24 }, true],
  ['tomorrow, by a clock that was set back', { hours: -24 }, false],
] as const)('a page shown %s', (_, by, looked) => expect(hasLooked(now, ago(by))).toBe(looked));
