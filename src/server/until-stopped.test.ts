import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const module = new URL('until-stopped.ts', import.meta.url).href;

/** A process that waits to be stopped, and then takes until its standard input ends. */
const program = `
  const { untilStopped } = await import(${JSON.stringify(module)});
  const asked = untilStopped();
  console.log('waiting');
  process.stdin.resume();
  await asked;
  console.log('stopping');
  process.stdin.once('end', () => console.log('stopped'));
`;

async function begin() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  let said = '';
  child.stdout?.on('data', (words) => (said += words));
  const until = async (word: string) => {
    while (!said.includes(word)) await Promise.race([once(child.stdout!, 'data'), failed()]);
  };
  const failed = async () => {
    await ended;
    throw new Error(`it ended by itself: ${child.signalCode}`);
  };
  await until('waiting');
  return { child, until, ended };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s, and again: it stops once, in order',
  async (signal) => {
    const { child, until, ended } = await begin();
    child.kill(signal);
    await until('stopping');
    child.kill(signal);
    child.stdin?.end();
    expect(await ended).toEqual([0, null]);
  },
);

test('it stops when whoever started it is gone', async () => {
  const { child, until, ended } = await begin();
  child.disconnect();
  await until('stopping');
  child.stdin?.end();
  expect(await ended).toEqual([0, null]);
});
