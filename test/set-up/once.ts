import { mkdirSync } from 'node:fs';

type End = () => Promise<void>;

/** Several projects ask for the same set-up, each with modules of its own: the first one makes it, and ends it. */
export async function once(name: string, make: () => Promise<End | undefined> | Promise<void>) {
  const made = (process.env.RELAIS_TEST_SET_UP ?? '').split(' ');
  if (made.includes(name)) return;
  process.env.RELAIS_TEST_SET_UP = [...made, name].join(' ');
  mkdirSync('test-results', { recursive: true });
  return make();
}
