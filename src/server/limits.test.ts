import { describe, expect, test } from 'vitest';
import { counted, limiter } from './limits.ts';

test('a network has its burst, then one more each time the time of one has passed', () => {
  let now = Temporal.Instant.from('2026-11-23T16:00:00Z');
  const { take: ask } = limiter({ now: () => now }, { burst: 3, secondsEach: 10 });
  expect([ask('a'), ask('a'), ask('a')]).toEqual([null, null, null]);
  expect(ask('a')?.toString()).toBe('2026-11-23T16:00:10Z');
  expect(ask('b')).toBeNull();
  now = now.add({ seconds: 4 });
  expect(ask('a')?.toString()).toBe('2026-11-23T16:00:10Z');
  now = now.add({ seconds: 6 });
  expect(ask('a')).toBeNull();
  expect(ask('a')).not.toBeNull();
});

describe('a request that shows whose it is', () => {
  const now = Temporal.Instant.from('2026-11-23T16:00:00Z');
  const ofTwo = () => limiter({ now: () => now }, { burst: 2, secondsEach: 10 });

  test('counts for that one, and not for its network', () => {
    const [strict, own] = [ofTwo(), limiter({ now: () => now }, { burst: 9, secondsEach: 10 })];
    for (const _ of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const { comeBack, isBy } = counted([strict], 'an office', own);
      expect(comeBack).toBeNull();
      isBy('Théo');
    }
    const { isBy } = counted([strict], 'an office', own);
    isBy('Théo');
    expect(strict.take('an office')).toBeNull();
    expect(strict.take('an office')).not.toBeNull();
  });

  test('gives back once, and nothing that was not taken', () => {
    const [wide, strict, own] = [
      ofTwo(),
      ofTwo(),
      limiter({ now: () => now }, { burst: 9, secondsEach: 10 }),
    ];
    strict.take('an office');
    const first = counted([wide, strict], 'an office', own);
    first.isBy('Théo');
    first.isBy('Théo');
    strict.giveBack('nobody');
    expect([strict.take('an office'), wide.take('an office'), wide.take('an office')]).toEqual([
      null,
      null,
      null,
    ]);
    expect(counted([wide, strict], 'an office', own).comeBack).not.toBeNull();
  });
});
