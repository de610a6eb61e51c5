import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { boundsOfRequests } from '../../src/database/bounds.ts';
import { openPostgres } from '../../src/database/open.ts';
import { samplePassword } from '../../src/server/sample/sign-ins.ts';
import { askedForm, askPath } from '../asked-form.ts';
import { lea, theo } from '../cast.ts';
import { bothDatabases, newPostgres, onServer } from '../databases.ts';
import { formsOf } from '../forms.ts';
import { httpVisitor } from '../http-visitor.ts';
import { startLine } from '../line.ts';
import { newEnquiry, openedForm } from '../scene.ts';
import { startServiceOn } from '../service.ts';

const soonEnough = 5_000;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await pause(20);
};

describe.runIf(bothDatabases.includes('postgres'))('the database is sick, not dead', () => {
  let scene: Awaited<ReturnType<typeof start>>;
  async function start() {
    const { url, drop } = await newPostgres();
    closing.push(drop);
    const line = await startLine(Number(new URL(url).port));
    closing.push(() => line.close());
    const address = Object.assign(new URL(url), { port: String(line.port) }).href;
    const database = openPostgres(address, { bounds: boundsOfRequests });
    const relais = await startServiceOn(database, { web: true, worker: true });
    closing.push(() => relais.stop());
    const name = new URL(url).pathname.slice(1);
    return { ...relais, line, name, sick: new pg.Client({ connectionString: url }) };
  }
  beforeEach(async () => {
    scene = await start();
    await scene.sick.connect();
    closing.push(() => scene.sick.end());
  });

  const endAllOthers = () =>
    onServer((server) =>
      server.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> $2',
        [scene.name, (scene.sick as unknown as { processID: number }).processID],
      ),
    );
  const setReadOnly = (on: boolean) =>
    onServer((server) =>
      server.query(`alter database ${scene.name} set default_transaction_read_only = ${on ? 'on' : 'off'}`),
    );

  /** What makes it sick, and what makes it well again. */
  const sicknesses: Record<string, { falls: () => Promise<unknown>; recovers: () => Promise<unknown> }> = {
    'it has frozen': {
      falls: async () => scene.line.freeze(),
      recovers: async () => scene.line.thaw(),
    },
    'somebody holds a table': {
      falls: () => scene.sick.query('begin; lock table enquiry, session in access exclusive mode'),
      recovers: () => scene.sick.query('rollback'),
    },
    'no connection is left': {
      falls: async () => {
        await scene.sick.query('begin; lock table procedure, practice, enquiry in access exclusive mode');
        const holding = Array.from({ length: 10 }, () =>
          scene.service.database.read.selectFrom('practice').select('id').execute(),
        );
        for (const one of holding) one.catch(() => undefined);
      },
      recovers: () => scene.sick.query('rollback'),
    },
    'it takes no writing, as after a failover': {
      falls: async () => {
        await setReadOnly(true);
        await endAllOthers();
      },
      // Sessions that were begun meanwhile stay as they are: nobody ends them here.
      recovers: () => setReadOnly(false),
    },
    'its disk is full': {
      falls: () =>
        scene.sick.query(`
          create function is_full() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
          create trigger is_full before insert on enquiry execute function is_full()`),
      recovers: () => scene.sick.query('drop function is_full cascade'),
    },
  };

  test.each(Object.keys(sicknesses))(
    '%s: what Léa wrote comes back within 5 s, and goes through once it is well',
    async (name) => {
      const { falls, recovers } = sicknesses[name]!;
      const { service, url } = scene;
      const phone = httpVisitor(url);
      await phone.get(askPath);
      const typed = askedForm(openedForm(service));
      await falls();
      const from = performance.now();
      const refused = await phone.post(askPath, typed);
      expect(performance.now() - from).toBeLessThan(soonEnough);
      expect(refused.status).toBe(503);
      expect(refused.headers.get('retry-after')).toBe('60');
      const [kept] = formsOf(refused.text, askPath);
      expect(Object.fromEntries((kept?.fields ?? []).map(({ name, value }) => [name, value]))).toEqual(typed);
      await recovers();
      await until(async () => (await phone.post(askPath, typed)).status === 303);
      expect(await service.database.read.selectFrom('enquiry').select('id').execute()).toHaveLength(1);
    },
  );

  test('it takes writing again: the first who writes gets through, on connections that were begun before', async () => {
    const { service, url } = scene;
    const phone = httpVisitor(url);
    await phone.get(askPath);
    await setReadOnly(true);
    await endAllOthers();
    const { read } = service.database;
    const refusals = async () =>
      (
        await Promise.allSettled(Array.from({ length: 10 }, () => sql`select pg_sleep(0.2)`.execute(read)))
      ).filter(({ status }) => status === 'rejected').length;
    await until(async () => (await refusals()) === 0);
    await setReadOnly(false);
    expect((await phone.post(askPath, askedForm(openedForm(service)))).status).toBe(303);
  });

  test('a fault of ours: what Léa wrote comes back as well (http-105)', async () => {
    const { service, url, sick } = scene;
    await sick.query(`
      create function is_wrong() returns trigger language plpgsql as $$ begin raise exception 'a fault'; end $$;
      create trigger is_wrong before insert on enquiry execute function is_wrong()`);
    const typed = askedForm(openedForm(service));
    const refused = await httpVisitor(url).post(askPath, typed);
    expect(refused.status).toBe(500);
    const [kept] = formsOf(refused.text, askPath);
    expect(Object.fromEntries((kept?.fields ?? []).map(({ name, value }) => [name, value]))).toEqual(typed);
  });

  test('it has frozen: twenty who look at their desks are told within 5 s each, and see them again', async () => {
    const { line, url, service } = scene;
    const desk = httpVisitor(url);
    await desk.signIn(theo.email, samplePassword);
    await newEnquiry(service);
    line.freeze();
    const looks = async () => {
      const from = performance.now();
      const { status } = await desk.get('/desk');
      return { status, soon: performance.now() - from < soonEnough };
    };
    const looked = await Promise.all(Array.from({ length: 20 }, looks));
    expect(new Set(looked.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ status: 503, soon: true })]),
    );
    line.thaw();
    await until(async () => (await desk.get('/desk')).text.includes(lea.name));
  });
});
