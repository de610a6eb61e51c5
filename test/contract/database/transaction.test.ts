import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PracticeId } from '../../../src/database/id.ts';
import { openPostgres } from '../../../src/database/open.ts';
import { nobody } from '../../an-id.ts';
import { bothDatabases, newPostgres, onServer } from '../../databases.ts';
import { playBoth } from '../contract.ts';
import { aPractice } from '../rows.ts';

const onPostgres = test.runIf(bothDatabases.includes('postgres'));

const fails = (code: string) =>
  sql.raw(`do $$ begin raise exception 'a fault' using errcode = '${code}'; end $$`);

describe('a transaction', () => {
  test('uses itself: the outer database from inside it is an error, not a hang', () =>
    playBoth(async ({ database }) => {
      const outer = database.transact(() => database.read.selectFrom('practice').select('id').execute());
      await expect(outer).rejects.toThrow('use the transaction');
      const nested = database.transact(() => database.transact(async () => undefined));
      await expect(nested).rejects.toThrow('use the transaction');
    }));

  test('that fails leaves nothing behind', () =>
    playBoth(async (played) => {
      const id = await aPractice(played);
      const before = await played.read.selectFrom('practice').selectAll().where('id', '=', id).execute();
      const failing = played.write(async (tx) => {
        await tx.updateTable('practice').set({ name: 'Another' }).where('id', '=', id).execute();
        throw new Error('a fault');
      });
      await expect(failing).rejects.toThrow('a fault');
      const after = await played.read.selectFrom('practice').selectAll().where('id', '=', id).execute();
      expect(after).toEqual(before);
    }));

  test('is tried again after a deadlock or a failed serialization, three times at most, each after a pause', () =>
    playBoth(async ({ database, read }) => {
      const pauses: number[] = [];
      const tries: Record<string, number> = {};
      for (const [code, failing] of [
        ['40001', 2],
        ['40P01', 2],
        ['40001', 3],
        ['23505', 1],
      ] as const) {
        const name = `${code} ${failing}`;
        tries[name] = 0;
        let failedAt = 0;
        const done = database.transact(async (tx) => {
          tries[name] = (tries[name] ?? 0) + 1;
          if (failedAt > 0) pauses.push(performance.now() - failedAt);
          failedAt = performance.now();
          if ((tries[name] ?? 0) <= failing) await fails(code).execute(tx);
          return 'done';
        });
        if (failing === 2) expect(await done).toBe('done');
        else await expect(done).rejects.toMatchObject({ code });
      }
      expect(tries).toEqual({ '40001 2': 3, '40P01 2': 3, '40001 3': 3, '23505 1': 1 });
      expect(Math.min(...pauses)).toBeGreaterThan(20);
      expect((await sql`select 1 as one`.execute(read)).rows).toEqual([{ one: 1 }]);
    }));

  test('that meets another which waits for it is done all the same', () =>
    playBoth(async (played) => {
      const [one, other] = [await aPractice(played), await aPractice(played)];
      const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      let tries = 0;
      const renames = (me: number, [first, second]: PracticeId[]) =>
        played.write(async (tx) => {
          tries += 1;
          const rename = (id: PracticeId = nobody) =>
            tx
              .updateTable('practice')
              .set({ name: `by ${me}` })
              .where('id', '=', id)
              .execute();
          await rename(first);
          met[me]?.resolve();
          if (played.kind === 'postgres') await Promise.all(met.map(({ promise }) => promise));
          await rename(second);
        });
      await Promise.all([renames(0, [one, other]), renames(1, [other, one])]);
      if (played.kind === 'postgres') expect(tries).toBeGreaterThanOrEqual(3);
      else expect(tries).toBe(2);
      const names = await played.read
        .selectFrom('practice')
        .select('name')
        .where('id', 'in', [one, other])
        .distinct()
        .execute();
      expect(names).toHaveLength(1);
    }));

  onPostgres('whose connection is lost between two queries fails, and nothing else', async () => {
    const { url, drop } = await newPostgres();
    const database = openPostgres(url);
    const lost = database.transact(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await onServer((client) => client.query('select pg_terminate_backend($1)', [rows[0]?.pid]));
      await tx.selectFrom('practice').select('id').execute();
    });
    await expect(lost).rejects.toThrow();
    expect(await database.read.selectFrom('practice').select('id').limit(1).execute()).toHaveLength(1);
    await database.close();
    await drop();
  });

  onPostgres(
    'whoever was refused writing is not asked again: who writes begins anew with another',
    async () => {
      const { url, drop } = await newPostgres();
      const name = new URL(url).pathname.slice(1);
      const takesWriting = (takes: boolean) =>
        onServer((server) =>
          server.query(`alter database ${name} set default_transaction_read_only = ${takes ? 'off' : 'on'}`),
        );
      await takesWriting(false);
      const database = openPostgres(url);
      const writes = () =>
        database.transact(async (tx) => {
          await tx.deleteFrom('heartbeat').execute();
        });
      try {
        // Three sessions that believe for as long as they live what they were told as they began.
        await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.1)`.execute(database.read)));
        await expect(writes()).rejects.toMatchObject({ code: '25006' });
        await Promise.all([1, 2, 3].map(() => sql`select pg_sleep(0.1)`.execute(database.read)));
        await takesWriting(true);
        await writes();
        await Promise.all([1, 2, 3].map(writes));
      } finally {
        await database.close();
        await drop();
      }
    },
  );
});
