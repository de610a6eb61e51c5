import { describe, expect, test } from 'vitest';
import { standingClock } from '../../../test/clock.ts';
import { askedOnce } from './asked-once.ts';

const soon = { kept: 5, atMost: 60_000 };

describe('a question that anybody may ask', () => {
  test('is put once, however many ask at once, and again when its answer is old', async () => {
    const clock = standingClock();
    let put = 0;
    const ask = askedOnce(
      clock,
      soon,
      async () => ++put,
      () => -1,
    );
    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    clock.move({ seconds: 4 });
    expect(await ask()).toBe(1);
    clock.move({ seconds: 1 });
    expect(await ask()).toBe(2);
  });

  test('that hangs is answered for, and not put again before its answer has come', async () => {
    const clock = standingClock();
    const hanging: PromiseWithResolvers<string>[] = [];
    const ask = askedOnce(
      clock,
      { kept: 5, atMost: 5 },
      () => {
        hanging.push(Promise.withResolvers<string>());
        return hanging.at(-1)!.promise;
      },
      () => 'late',
    );
    expect(await Promise.all([ask(), ask()])).toEqual(['late', 'late']);
    clock.move({ seconds: 6 });
    expect(await ask()).toBe('late');
    expect(hanging).toHaveLength(1);
    clock.move({ seconds: 6 });
    hanging[0]?.resolve('said');
    expect(await ask()).toBe('said');
  });

  test('that fails fails for all who ask, and is put again', async () => {
    let put = 0;
    const ask = askedOnce(
      standingClock(),
      soon,
      async () => {
        if (++put === 1) throw new Error('a fault');
        return put;
      },
      () => 0,
    );
    const [one, other] = [ask(), ask()];
    await expect(one).rejects.toThrow('a fault');
    await expect(other).rejects.toThrow('a fault');
    expect(await ask()).toBe(2);
  });
});
