import { expect, test } from 'vitest';
import { fewAtOnce } from './few-at-once.ts';

/** Work that goes on until it is ended, and tells in which order it was begun. */
function scene(limits: { atOnce: number; mostWaiting: number }) {
  const inTurn = fewAtOnce(limits);
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const ask = (name: string, isKnown = false) =>
    inTurn(
      () => {
        const end = Promise.withResolvers<string>();
        begun.push(name);
        ends.set(name, end);
        return end.promise;
      },
      { isKnown },
    );
  return { ask, begun, end: (name: string) => ends.get(name)?.resolve(name), ends };
}

test('two go on, one waits, the next is turned away, and a place that is free is taken again', async () => {
  const { ask, begun, end } = scene({ atOnce: 2, mostWaiting: 1 });
  const [first, second, third] = [ask('first'), ask('second'), ask('third')];
  expect(await ask('fourth')).toBeNull();
  expect(begun).toEqual(['first', 'second']);
  end('second');
  expect(await second).toBe('second');
  expect(begun).toEqual(['first', 'second', 'third']);
  for (const name of ['first', 'third']) end(name);
  expect(await Promise.all([first, third])).toEqual(['first', 'third']);
  const fifth = ask('fifth');
  expect(begun.at(-1)).toBe('fifth');
  end('fifth');
  expect(await fifth).toBe('fifth');
});

test('whoever is known is never turned away and goes first', async () => {
  const { ask, begun, end } = scene({ atOnce: 1, mostWaiting: 1 });
  const all = [ask('first'), ask('stranger'), ask('hers', true), ask('hers too', true)];
  for (const name of ['first', 'hers', 'hers too', 'stranger']) {
    expect(begun.at(-1)).toBe(name);
    end(name);
    await all[['first', 'stranger', 'hers', 'hers too'].indexOf(name)];
  }
});

test('a fault is its own: the next goes on', async () => {
  const { ask, begun, end, ends } = scene({ atOnce: 1, mostWaiting: 1 });
  const [first, second] = [ask('first'), ask('second')];
  ends.get('first')?.reject(new Error('no'));
  await expect(first).rejects.toThrow('no');
  expect(begun).toEqual(['first', 'second']);
  end('second');
  expect(await second).toBe('second');
});
