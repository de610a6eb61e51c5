import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPostgres } from '../../src/database/open.ts';
import type { Database } from '../../src/database/service.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { serviceOf } from '../../src/server/service.ts';
import { camille } from '../cast.ts';
import { bothDatabases, newPostgres } from '../databases.ts';
import { httpVisitor } from '../http-visitor.ts';
import { startRawMailServer } from '../raw-mail-server.ts';
import { startProcess } from '../relais-process.ts';
import { newEnquiry } from '../scene.ts';
import { freePort, testConfig, testKey } from '../service.ts';

const goesOn = 'HTTP/1.1 100 Continue\r\n\r\n';

/** A request of which the server has the head, and the rest is sent when one likes, so that it is under way until
 * then. */
async function halfRequest(port: number, path: string, form: string) {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  let broken = false;
  const taken = Promise.withResolvers<void>();
  socket.on('data', (bytes) => {
    heard += bytes;
    if (heard.startsWith(goesOn)) taken.resolve();
  });
  socket.on('error', () => (broken = true));
  const closed = new Promise<void>((done) => socket.on('close', () => done()));
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\nExpect: 100-continue\r\n\r\n`,
  );
  await taken.promise;
  return {
    /** Sends the rest, and resolves with everything that came back. */
    async finish() {
      socket.write(form);
      await closed;
      return { heard: heard.slice(goesOn.length), broken };
    },
    closed,
  };
}

const refuses = async (port: number): Promise<void> => {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const came = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (!came) return;
    await pause(10);
  }
};

describe.runIf(bothDatabases.includes('postgres'))('a process that is told to end', () => {
  let database: Database;
  let drop: () => Promise<void>;
  let far: Awaited<ReturnType<typeof startRawMailServer>>;
  let port: number;
  let settings: Record<string, string>;
  let relais: Awaited<ReturnType<typeof startProcess>>;
  beforeEach(async () => {
    const postgres = await newPostgres();
    drop = postgres.drop;
    database = openPostgres(postgres.url);
    far = await startRawMailServer();
    port = await freePort();
    settings = {
      ...{ PORT: String(port), PUBLIC_URL: `http://localhost:${port}`, SMTP_URL: far.url() },
      ...{ DATABASE_URL: postgres.url, RELAIS_KEY: testKey.toString('base64') },
    };
  });
  afterEach(async () => {
    await relais.kill();
    await far.close();
    await database.close();
    await drop();
  });
  const service = () => serviceOf(testConfig(port, far.url()), database);
  const begin = async (more: Record<string, string> = {}) => {
    relais = await startProcess('start', { ...settings, ...more });
    return relais;
  };
  const form = () => new URLSearchParams({ email: camille.email, password: samplePassword }).toString();

  test('answers what is under way, takes nothing new, and ends as soon as it is done (server-1)', async () => {
    await begin();
    // Once before, so that nothing is loaded, and none of the five seconds taken, while it ends.
    await httpVisitor(settings.PUBLIC_URL ?? '').post('/sign-out', {});
    const idle = connect(port, '127.0.0.1');
    await once(idle, 'connect');
    const idleClosed = once(idle, 'close');
    const request = await halfRequest(port, '/sign-out', 'a=b');
    const ended = relais.end();
    await refuses(port);
    const { heard, broken } = await request.finish();
    expect({ broken, status: heard.slice(0, 12) }).toEqual({ broken: false, status: 'HTTP/1.1 303' });
    expect(heard).toMatch(/^connection: close/im);
    await idleClosed;
    const { code, by, ms } = await ended;
    expect({ code, by }).toEqual({ code: 0, by: null });
    expect(ms).toBeLessThan(5_000);
  });

  test('ends the streams of desks', async () => {
    await begin();
    const desk = httpVisitor(settings.PUBLIC_URL ?? '');
    await desk.signIn(camille.email, samplePassword);
    const stream = (await desk.open('/desk/events', new AbortController().signal)).getReader();
    await stream.read();
    const ended = relais.end();
    while (!(await stream.read()).done);
    expect(await ended).toMatchObject({ code: 0 });
  });

  test('ends within ten seconds although a request never ends and the mail server never answers, and lets its letters go (letters-13)', async () => {
    far.answers(({ verb }) => (verb === '.' ? null : ''));
    await begin();
    const enquiryId = await newEnquiry(service());
    await far.wasGiven(4);
    const request = await halfRequest(port, '/sign-in', form());
    const { code, ms } = await relais.end();
    await request.closed;
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000);
    const letters = await database.read
      .selectFrom('letter')
      .select(['state', 'claim', 'tries', 'next_try_at'])
      .where('enquiry_id', '=', enquiryId)
      .execute();
    expect(letters.map(({ state, claim, tries }) => ({ state, claim, tries }))).toEqual(
      letters.map(() => ({ state: 'waiting', claim: null, tries: 0 })),
    );
    far.answers(() => '');
    await relais.begin();
    await far.wasGiven(8);
  });

  test('ends within ten seconds although the database hangs', async () => {
    await begin();
    await newEnquiry(service());
    await far.wasGiven(4);
    const locked = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    const holding = database.transact(async (tx) => {
      await tx.selectFrom('letter').select('id').forUpdate().execute();
      await tx.updateTable('person').set({ locale: 'fr' }).execute();
      locked.resolve();
      await over.promise;
    });
    await locked.promise;
    const request = await halfRequest(port, '/sign-in', form());
    void request.finish();
    const { ms } = await relais.end();
    over.resolve();
    await holding.catch(() => undefined);
    expect(ms).toBeLessThan(10_000);
  });

  test('goes on when nobody reads any more what it says (server-2)', async () => {
    await begin();
    relais.stopListening();
    for (let count = 0; count < 5; count++)
      expect((await fetch(`${settings.PUBLIC_URL}/healthz`)).status).toBe(200);
    await newEnquiry(service());
    await far.wasGiven(4);
    expect(await relais.end()).toMatchObject({ code: 0, by: null });
  });

  test.each([
    ['thrown', 'throw fault()'],
    ['rejected', 'void Promise.reject(fault())'],
  ])(
    'a fault that nobody foresaw, %s, is logged without words of people and ends it with a word (server-3)',
    async (_, how) => {
      const folder = mkdtempSync(join(tmpdir(), 'relais-fault-'));
      const preload = join(folder, 'fault.mjs');
      const words = "'lea@courriel.example\\n/suivi/abc/hush-hush'";
      writeFileSync(
        preload,
        `const fault = () => new Error(${words}); process.on('SIGUSR2', () => { ${how} });`,
      );
      await begin({ NODE_OPTIONS: `--import=${preload}` });
      const { code, by } = await relais.end('SIGUSR2');
      rmSync(folder, { recursive: true });
      expect({ code, by }).toEqual({ code: 1, by: null });
      const lines = relais
        .said()
        .split('\n')
        .filter((line) => line.includes('unforeseen-fault'));
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({
        level: 'error',
        role: 'both',
        fault: { name: 'Error' },
      });
      expect(relais.said()).not.toMatch(/lea@|hush/);
      expect(relais.said()).toMatch(/^relais: a fault that was not foreseen/m);
    },
  );
});
