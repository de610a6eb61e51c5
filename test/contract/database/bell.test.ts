import { sql } from 'kysely';
import { describe, expect, test, vi } from 'vitest';
import { ring } from '../../../src/database/listen.ts';
import { openPostgres } from '../../../src/database/open.ts';
import type { Bell } from '../../../src/database/service.ts';
import { bothDatabases, newPostgres } from '../../databases.ts';
import { startLine } from '../../line.ts';
import { onItsOwn, playBoth } from '../contract.ts';

const bells: Record<Bell, true> = {
  relais_letter: true,
  relais_desk: true,
  relais_directory: true,
  relais_trial: true,
};

const soon = (heard: unknown, expected: unknown) =>
  vi.waitFor(() => expect(heard).toEqual(expected), { timeout: 20_000, interval: 5 });

describe('a bell', () => {
  test.each(Object.keys(bells) as Bell[])('%s is heard with what was rung, in order, by all', (bell) =>
    playBoth(
      onItsOwn(async ({ database }) => {
        const heard: (string | null)[][] = [[], []];
        const stops = [];
        for (const ears of heard) stops.push(await database.listen(bell, (payload) => ears.push(payload)));
        for (const payloads of [['b', 'a', 'b'], ['two words é 🔔'], ['']])
          await database.transact(async (tx) => {
            for (const payload of payloads) ring(tx, bell, payload);
          });
        const expected = ['b', 'a', 'two words é 🔔', ''];
        await soon(heard, [expected, expected]);
        for (const stop of stops) await stop();
      }),
    ),
  );

  test('is rung by a commit, and by nothing else', () =>
    playBoth(
      onItsOwn(async ({ database }) => {
        const heard: (string | null)[] = [];
        const stop = await database.listen('relais_desk', (payload) => heard.push(payload));
        const failing = database.transact(async (tx) => {
          ring(tx, 'relais_desk', 'taken back');
          throw new Error('a fault');
        });
        await expect(failing).rejects.toThrow('a fault');
        let tries = 0;
        await database.transact(async (tx) => {
          ring(tx, 'relais_desk', `try ${++tries}`);
          ring(tx, 'relais_letter', 'another bell');
          if (tries === 1)
            await sql.raw(`do $$ begin raise exception 'x' using errcode = '40001'; end $$`).execute(tx);
          expect(heard).toEqual([]);
        });
        await database.transact(async (tx) => ring(tx, 'relais_desk', 'last'));
        await soon(heard, ['try 2', 'last']);
        await stop();
      }),
    ));

  test('is silent once it is stopped', () =>
    playBoth(
      onItsOwn(async ({ database }) => {
        const [stopped, other]: (string | null)[][] = [[], []];
        const stop = await database.listen('relais_desk', (payload) => stopped?.push(payload));
        const stopOther = await database.listen('relais_desk', (payload) => other?.push(payload));
        const rings = (payload: string) => database.transact(async (tx) => ring(tx, 'relais_desk', payload));
        await rings('before');
        await soon([stopped, other], [['before'], ['before']]);
        await stop();
        await rings('after');
        await soon(other, ['before', 'after']);
        expect(stopped).toEqual(['before']);
        await stopOther();
      }),
    ));

  test('that is rung on trial is heard, by whoever rang it', () =>
    playBoth(
      onItsOwn(async ({ database }) => {
        expect(await Promise.all(['one', 'two'].map((mark) => database.hears(mark, 20_000)))).toEqual([
          true,
          true,
        ]);
        expect(await database.hears('one', 20_000)).toBe(true);
      }),
    ));

  test.runIf(bothDatabases.includes('postgres'))(
    'that no pooler hands on is found deaf, and heard by the direct address',
    async () => {
      const { url, drop } = await newPostgres();
      const pooler = await startLine(Number(new URL(url).port));
      pooler.swallowBells();
      const pooled = Object.assign(new URL(url), { port: String(pooler.port) }).href;
      const deaf = openPostgres(pooled);
      expect(await deaf.hears('one', 200)).toBe(false);
      const hearing = openPostgres(pooled, { directUrl: url });
      expect(await hearing.hears('one', 20_000)).toBe(true);
      await deaf.close();
      await hearing.close();
      await pooler.close();
      await drop();
    },
  );

  test.runIf(bothDatabases.includes('postgres'))('says that it may have been lost, once it is back', () =>
    playBoth(
      onItsOwn(async ({ kind, database, read }) => {
        if (kind === 'embedded') return;
        const heard: (string | null)[] = [];
        const stop = await database.listen('relais_letter', (payload) => heard.push(payload));
        const lost = await sql`
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and query = 'listen relais_letter'`.execute(read);
        expect(lost.rows).toHaveLength(1);
        await soon(heard, [null]);
        await database.transact(async (tx) => ring(tx, 'relais_letter', 'again'));
        await soon(heard, [null, 'again']);
        await stop();
      }),
    ),
  );
});
