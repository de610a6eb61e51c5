import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { boundsOfRequests } from '../../src/database/bounds.ts';
import { openPostgres } from '../../src/database/open.ts';
import type { Database } from '../../src/database/service.ts';
import { actOnDue } from '../../src/reminding/act-on-due.ts';
import type { Does } from '../../src/server/run.ts';
import { bothDatabases, databases, type Kind, newDatabase, newPostgres, onServer } from '../databases.ts';
import { startLine } from '../line.ts';
import { startMailServer } from '../mail-server.ts';
import { deliverAll, newEnquiry, standingOf } from '../scene.ts';
import { startServiceOn, type TestService } from '../service.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const ask = async (url: string, path: string) => {
  const from = performance.now();
  const answer = await fetch(url + path);
  const said = (await answer.json()) as { alarms?: { kind: string; part?: string }[] };
  return { status: answer.status, said, took: performance.now() - from };
};
const isReady = async ({ url }: { url: string }) => (await ask(url, '/readyz')).status === 200;

/** What stands still, by what is told to everybody, once the answer is no older than the moment. */
async function alarmsAt({ url, clock }: Pick<TestService, 'url' | 'clock'>): Promise<string[]> {
  clock.move({ seconds: 5 });
  const { status, said } = await ask(url, '/health');
  const alarms = (said.alarms ?? []).map(({ kind, part }) => (part ? `${kind} ${part}` : kind));
  expect(status).toBe(alarms.length === 0 ? 200 : 503);
  return alarms;
}

const until = async (holds: () => Promise<boolean>) => {
  while (!(await holds())) await pause(20);
};

const everything: Does = { web: true, worker: true };

async function startOn(database: Database, does: Does = everything, smtpUrl?: string) {
  const relais = await startServiceOn(database, does, undefined, smtpUrl ? { smtpUrl } : {});
  const stop = async () => relais.stop();
  closing.push(stop);
  /** So many minutes go by, in each of which everything that a process does by itself is done. */
  const live = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      relais.clock.move({ minutes: 1 });
      await relais.worker?.drain().catch(() => undefined);
      await relais.pulse.look().catch(() => undefined);
    }
  };
  return { ...relais, live };
}

describe.each(databases)('found within ten minutes, on the %s database', (kind: Kind) => {
  const start = async (does?: Does) => startOn((await newDatabase(kind)).database, does);

  test('nothing, while everything goes on (http-104)', async () => {
    const relais = await start();
    await newEnquiry(relais.service);
    await relais.live(12);
    expect(await alarmsAt(relais)).toEqual([]);
    const { said } = await ask(relais.url, '/health');
    expect(said).toEqual({ kept: true, alarms: [] });
  });

  test('a mail server that says “not now” to everything, while this process can take requests (http-102)', async () => {
    const relais = await start();
    const { service, mail } = relais;
    const answer = mail.answerAll(451);
    await newEnquiry(service);
    await relais.live(4);
    expect(await alarmsAt(relais)).toEqual([]);
    await relais.live(6);
    expect(await alarmsAt(relais)).toEqual(['mail']);
    expect(await isReady(relais)).toBe(true);
    answer.end();
    await relais.live(30);
    expect(await alarmsAt(relais)).toEqual([]);
    expect(mail.letters.length).toBeGreaterThanOrEqual(4);
  });

  test('a mail server that has gone, before a letter waits for it', async () => {
    const relais = await start();
    await relais.live(1);
    await relais.mail.goAway();
    await relais.live(10);
    expect(await alarmsAt(relais)).toEqual(['mail']);
    expect(await isReady(relais)).toBe(true);
    await relais.mail.comeBack();
    await relais.live(1);
    expect(await alarmsAt(relais)).toEqual([]);
  });

  test('a mail server that takes connections and says nothing', async () => {
    const { database } = await newDatabase(kind);
    const mail = await startMailServer();
    const line = await startLine(Number(new URL(mail.url()).port));
    closing.push(mail.close, () => line.close());
    const relais = await startOn(database, everything, `smtp://127.0.0.1:${line.port}`);
    await relais.live(1);
    line.freeze();
    await newEnquiry(relais.service);
    relais.clock.move({ minutes: 9 });
    await Promise.all([relais.worker?.drain(), relais.pulse.look()]);
    expect(await alarmsAt(relais)).toEqual(['mail']);
    expect(await isReady(relais)).toBe(true);
    line.thaw();
    await relais.live(10);
    expect(await alarmsAt(relais)).toEqual([]);
    expect(mail.letters.length).toBeGreaterThanOrEqual(4);
  });

  test('a worker that is stopped, with a deadline that passes and letters that wait', async () => {
    const relais = await start();
    await relais.live(1);
    await newEnquiry(relais.service);
    await relais.worker?.drain();
    await relais.worker?.stop();
    await newEnquiry(relais.service);
    relais.clock.move({ minutes: 10 });
    await relais.pulse.look();
    expect(await alarmsAt(relais)).toEqual(['sweep due', 'sweep letters', 'mail']);
    relais.clock.move({ hours: 24 * 5 });
    expect(await alarmsAt(relais)).toContain('overdue');
    expect(await isReady(relais)).toBe(true);
  });

  test('that there is no worker at all', async () => {
    const relais = await start({ web: true, worker: false });
    expect(await alarmsAt(relais)).toEqual([]);
    relais.clock.move({ minutes: 10 });
    await relais.pulse.look();
    expect(await alarmsAt(relais)).toEqual(['worker']);
  });

  test('an enquiry that the clock cannot act on, for as long as it cannot (watching-26)', async () => {
    const relais = await start();
    const { service, clock } = relais;
    const id = await newEnquiry(service);
    await relais.live(1);
    const { read, transact } = service.database;
    const { sealed_key } = await read
      .selectFrom('enquiry')
      .select('sealed_key')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const set = (key: Buffer) =>
      transact((tx) => tx.updateTable('enquiry').set({ sealed_key: key }).where('id', '=', id).execute());
    await set(Buffer.alloc(60));
    clock.move({ hours: 5 * 24 });
    await relais.live(1);
    expect(await alarmsAt(relais)).toEqual(['stuck']);
    await set(sealed_key);
    clock.move({ minutes: 80 });
    await relais.live(1);
    expect(await alarmsAt(relais)).toEqual([]);
  });

  test('letters that cannot be opened: they are tried ever more rarely, and end as an alarm of their own (watching-21)', async () => {
    const relais = await start();
    const { service } = relais;
    const { read, transact } = service.database;
    await relais.worker?.stop();
    await newEnquiry(service);
    await transact((tx) =>
      tx
        .updateTable('letter')
        .set({ sealed_message: Buffer.from('damaged by a disk, long enough for a tag') })
        .execute(),
    );
    await deliverAll(service, relais.transport);
    expect(await alarmsAt(relais)).toContain('unopened');
    const tries = async () =>
      (await read.selectFrom('letter').select('tries').execute()).map((one) => one.tries);
    for (let minute = 0; minute < 60; minute++) {
      relais.clock.move({ minutes: 1 });
      await deliverAll(service, relais.transport);
    }
    expect(Math.max(...(await tries()))).toBeLessThanOrEqual(4);
    for (let day = 0; day < 8; day++) {
      relais.clock.move({ hours: 24 });
      await deliverAll(service, relais.transport);
    }
    const ended = await read.selectFrom('letter').select('state').distinct().execute();
    expect(ended).toEqual([{ state: 'failed' }]);
    expect(await alarmsAt(relais)).not.toContain('unopened');
  });
});

describe.runIf(bothDatabases.includes('postgres'))('found within ten minutes, on PostgreSQL', () => {
  async function start(ways: { behind?: 'deaf pooler'; direct?: true } = {}) {
    const { url, drop } = await newPostgres();
    closing.push(drop);
    const line = await startLine(Number(new URL(url).port));
    closing.push(() => line.close());
    if (ways.behind) line.swallowBells();
    const address = Object.assign(new URL(url), { port: String(line.port) }).href;
    const database = openPostgres(address, {
      bounds: boundsOfRequests,
      ...(ways.direct && { directUrl: url }),
    });
    return { ...(await startOn(database)), line, name: new URL(url).pathname.slice(1) };
  }

  test('a database that takes no writing (watching-27)', async () => {
    const relais = await start();
    const set = (on: string) =>
      onServer(async (server) => {
        await server.query(`alter database ${relais.name} set default_transaction_read_only = ${on}`);
        await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
          relais.name,
        ]);
      });
    await set('on');
    await until(async () => (await alarmsAt(relais)).join() === 'read-only');
    expect(await isReady(relais)).toBe(true);
    await set('off');
    await until(async () => (await alarmsAt(relais)).length === 0);
  });

  test('nobody is put off because a table is held: the clock goes on as soon as it may', async () => {
    const relais = await start();
    const { service, clock, worker, name } = relais;
    const id = await newEnquiry(service);
    await worker?.drain();
    clock.move({ hours: 6 * 24 });
    await onServer(async (holder) => {
      await holder.query('begin; lock table enquiry_fact in access exclusive mode');
      await expect(actOnDue(service)).rejects.toMatchObject({ code: expect.stringMatching(/55P03|57014/) });
      await holder.query('rollback');
    }, name);
    while ((await actOnDue(service)) > 0);
    expect((await standingOf(service, id)).remindedAt).not.toBeNull();
  });

  test('a full disk', async () => {
    const relais = await start();
    const run = (text: string) => onServer((client) => client.query(text), relais.name);
    await run(`
      create function is_full() returns trigger language plpgsql as
        $$ begin raise exception 'No space left on device' using errcode = '53100'; end $$;
      create trigger is_full before insert on heartbeat execute function is_full()`);
    expect(await alarmsAt(relais)).toEqual(['disk-full']);
    await run('drop function is_full cascade');
    expect(await alarmsAt(relais)).toEqual([]);
  });

  test('a database that has frozen: within two seconds, and however many ask, it is asked once', async () => {
    const relais = await start();
    expect(await alarmsAt(relais)).toEqual([]);
    relais.line.freeze();
    relais.clock.move({ seconds: 5 });
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, place) => ask(relais.url, place % 2 ? '/health' : '/readyz')),
    );
    for (const { status, took } of asked) {
      expect(status).toBe(503);
      expect(took).toBeLessThan(2_700);
    }
    expect(asked[1]?.said).toMatchObject({ kept: false, alarms: [{ kind: 'database' }] });
    relais.line.thaw();
    await until(() => isReady(relais));
    await until(async () => (await alarmsAt(relais)).length === 0);
  });

  test('bells that a pooler hands on to nobody; not where the direct address is given', async () => {
    const deaf = await start({ behind: 'deaf pooler' });
    deaf.clock.move({ minutes: 10 });
    await deaf.worker?.drain();
    await deaf.pulse.beat();
    expect(await alarmsAt(deaf)).toContain('bell');
    const hearing = await start({ behind: 'deaf pooler', direct: true });
    hearing.clock.move({ minutes: 10 });
    await hearing.worker?.drain();
    await hearing.pulse.look();
    expect(await alarmsAt(hearing)).toEqual([]);
  });
});
