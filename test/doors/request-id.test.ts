import { afterAll, beforeAll, expect, test } from 'vitest';
import { logTo } from '../../src/server/log.ts';
import { startService, type TestService } from '../service.ts';

const trusting: Record<'yes' | 'no', TestService> = {} as never;
const lines: Record<string, unknown>[] = [];
beforeAll(async () => {
  for (const [name, trustProxy] of [
    ['yes', true],
    ['no', false],
  ] as const) {
    trusting[name] = await startService('embedded', { web: true, worker: false }, undefined, { trustProxy });
    trusting[name].service.log = logTo((line) => lines.push(JSON.parse(line)), 'debug', 'web');
  }
});
afterAll(() => Promise.all(Object.values(trusting).map((one) => one.stop())));

/** What is answered to a request, and the line of the log that tells of it. */
async function ask(of: TestService, path: string, id?: string) {
  lines.length = 0;
  const answer = await fetch(`${of.url}${path}`, { ...(id && { headers: { 'x-request-id': id } }) });
  return {
    answered: answer.headers.get('x-request-id'),
    line: lines.find(({ event }) => event === 'request'),
  };
}

const made = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

test('a request is known by the id that a trusted proxy gave it', async () => {
  const { answered, line } = await ask(trusting.yes, '/sign-in', 'a1b2c3d4e5f6');
  expect(answered).toBe('a1b2c3d4e5f6');
  expect(line).toMatchObject({ request: 'a1b2c3d4e5f6', role: 'web', path: '/sign-in', status: 200 });
});

test.each(['short', 'Bonjour docteur', 'a'.repeat(65), 'abcdefgh;x'])(
  'and by one of ours where it is “%s”',
  async (given) => {
    const { answered, line } = await ask(trusting.yes, '/sign-in', given);
    expect(answered).toMatch(made);
    expect(line?.request).toBe(answered);
  },
);

test('whoever is not behind a trusted proxy names none', async () => {
  const { answered, line } = await ask(trusting.no, '/sign-in', 'a1b2c3d4e5f6');
  expect(answered).toMatch(made);
  expect(line?.request).toBe(answered);
});

test('two requests have two', async () => {
  const [one, other] = [await ask(trusting.no, '/sign-in'), await ask(trusting.no, '/sign-in')];
  expect(one.answered).not.toBe(other.answered);
});

test('what is kept for everybody is answered without, and told with it', async () => {
  for (let time = 0; time < 2; time++) {
    const { answered, line } = await ask(trusting.yes, '/fr', `of-everybody-${time}`);
    expect(answered).toBeNull();
    expect(line?.request).toBe(`of-everybody-${time}`);
  }
});

test('an error has one', async () => {
  const { answered, line } = await ask(trusting.yes, '/nowhere', 'a1b2c3d4e5f6');
  expect(answered).toBe('a1b2c3d4e5f6');
  expect(line).toMatchObject({ path: '[unknown]', status: 404 });
});
