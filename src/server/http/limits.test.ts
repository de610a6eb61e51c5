import { describe, expect, test } from 'vitest';
import { counted, limiter, limits } from './limits.ts';

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

test('a request by which nothing was done counts among others, as far as they reach', () => {
  const now = Temporal.Instant.from('2026-11-23T16:00:00Z');
  const ofOne = () => limiter({ now: () => now }, { burst: 1, secondsEach: 10 });
  const [writing, reading] = [ofOne(), ofOne()];
  counted([writing], 'a gateway', ofOne()).didNothing(reading);
  const second = counted([writing], 'a gateway', ofOne());
  expect(second.comeBack).toBeNull();
  second.didNothing(reading);
  const third = counted([writing], 'a gateway', ofOne());
  expect(third.comeBack).not.toBeNull();
  third.didNothing(ofOne());
  expect(writing.take('a gateway')).not.toBeNull();
});

const start = Temporal.Instant.from('2026-11-23T16:00:00Z');

test('a rest brings back the burst and no more', () => {
  let now = start;
  const { take: ask } = limiter({ now: () => now }, { burst: 2, secondsEach: 10 });
  expect([ask('a'), ask('a')]).toEqual([null, null]);
  now = now.add({ hours: 1 });
  expect([ask('a'), ask('a'), ask('a')]).toEqual([null, null, now.add({ seconds: 10 })]);
});

test('a clock that is set back takes nothing away', () => {
  let now = start;
  const { take: ask } = limiter({ now: () => now }, { burst: 2, secondsEach: 10 });
  expect(ask('a')).toBeNull();
  now = now.subtract({ minutes: 5 });
  expect([ask('a'), ask('a')]).toEqual([null, now.add({ seconds: 10 })]);
});

test('fifty thousand networks are remembered, then the oldest is forgotten', () => {
  const { take: ask } = limiter({ now: () => start }, { burst: 1, secondsEach: 10 });
  ask('first');
  for (let other = 2; other <= 50_000; other++) ask(`network ${other}`);
  expect(ask('first')).not.toBeNull();
  ask('one more');
  expect(ask('network 2')).not.toBeNull();
  expect(ask('first')).toBeNull();
});

test.each([
  ['reading', 400, 100],
  ['writing', 60, 1000],
  ['signingIn', 12, 10_000],
] as const)('%s: %i at once, and the next after %i milliseconds', (what, atOnce, milliseconds) => {
  const { take: ask } = limiter({ now: () => start }, limits[what]);
  for (let time = 0; time < atOnce; time++) expect(ask('a')).toBeNull();
  expect(ask('a')).toEqual(start.add({ milliseconds }));
});
