import { expect, test } from 'vitest';
import { limiter } from './limits.ts';

test('a network has its burst, then one more each time the time of one has passed', () => {
  let now = Temporal.Instant.from('2026-11-23T16:00:00Z');
  const ask = limiter({ now: () => now }, { burst: 3, secondsEach: 10 });
  expect([ask('a'), ask('a'), ask('a')]).toEqual([null, null, null]);
  expect(ask('a')?.toString()).toBe('2026-11-23T16:00:10Z');
  expect(ask('b')).toBeNull();
  now = now.add({ seconds: 4 });
  expect(ask('a')?.toString()).toBe('2026-11-23T16:00:10Z');
  now = now.add({ seconds: 6 });
  expect(ask('a')).toBeNull();
  expect(ask('a')).not.toBeNull();
});
