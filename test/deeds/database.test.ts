import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openPostgres } from '../../src/database/open.ts';
import { bothDatabases, newDatabase, newPostgres, onServer } from '../databases.ts';

describe.each(bothDatabases)('a transaction, on the %s database', (kind) => {
  test('uses itself: the outer database from inside it is an error, not a hang', async () => {
    const { database } = await newDatabase(kind);
    await expect(
      database.transact(() => database.read.selectFrom('practice').select('id').execute()),
    ).rejects.toThrow('use the transaction');
    await database.close();
  });

  test('that fails leaves nothing behind', async () => {
    const { database } = await newDatabase(kind);
    const failing = database.transact(async (tx) => {
      await tx.deleteFrom('closure').execute();
      throw new Error('a fault');
    });
    await expect(failing).rejects.toThrow('a fault');
    expect(await database.read.selectFrom('closure').select('id').execute()).not.toEqual([]);
    await database.close();
  });
});

test.runIf(bothDatabases.includes('postgres'))(
  'a connection that is lost between two queries fails the transaction, and nothing else',
  async () => {
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
  },
);
