import { expect, test } from 'vitest';
import { movableClock } from '../../../test/clock.ts';
import { knownDirectory } from './known-directory.ts';

/** A question that counts how often it is asked. */
function counted() {
  const clock = movableClock();
  const directory = knownDirectory(clock);
  let asked = 0;
  const question = directory.know(async (town: string) => `${town} ${++asked}`);
  return { clock, directory, question };
}

test('is asked once in half a minute, by however many at once', async () => {
  const { clock, question } = counted();
  expect(await Promise.all([question('lyon'), question('lyon')])).toEqual(['lyon 1', 'lyon 1']);
  expect(await question('nice')).toBe('nice 2');
  clock.move({ seconds: 20 });
  expect(await question('lyon')).toBe('lyon 1');
  clock.move({ seconds: 10 });
  expect(await question('lyon')).toBe('lyon 3');
});

test('what changes slowly may be known for longer', async () => {
  const clock = movableClock();
  let asked = 0;
  const question = knownDirectory(clock).know(async () => ++asked, { seconds: 600 });
  await question();
  clock.move({ minutes: 9 });
  expect(await question()).toBe(1);
  clock.move({ minutes: 1 });
  expect(await question()).toBe(2);
});

test('of answers that are large only so many are kept, and none of a question that is made up', async () => {
  let asked = 0;
  const question = knownDirectory(movableClock()).know(async (_: string) => ++asked, { most: 2 });
  for (const town of ['lyon', 'nice', 'brest']) await question(town);
  expect(await question('brest')).toBe(3);
  expect(await question('lyon')).toBe(4);
  const endless = 'x'.repeat(5_000);
  await question(endless);
  expect(await question(endless)).toBe(6);
});

test('forgets at once when the directory changes', async () => {
  const { directory, question } = counted();
  await question('lyon');
  directory.clear();
  expect(await question('lyon')).toBe('lyon 2');
});

test('what came too late for a change is not kept', async () => {
  const clock = movableClock();
  const directory = knownDirectory(clock);
  const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  let asked = 0;
  const question = directory.know(() => answers[asked++]!.promise);
  const before = question();
  directory.clear();
  const after = question();
  answers[0]!.resolve('before');
  answers[1]!.resolve('after');
  expect([await before, await after, await question()]).toEqual(['before', 'after', 'after']);
});

test('a fault is nobody’s answer but of those who waited for it', async () => {
  const directory = knownDirectory(movableClock());
  let away = true;
  const question = directory.know(async () => {
    if (away) throw new Error('away');
    return 'back';
  });
  await expect(question()).rejects.toThrow('away');
  away = false;
  expect(await question()).toBe('back');
});
