import { Kysely, PostgresDialect } from 'kysely';
import { openEmbedded } from './embedded.ts';
import { listenToEmbedded, listenToPostgres, ringAll } from './listen.ts';
import { markInside, Pool } from './pool.ts';
import type { DB } from './schema.generated.ts';
import type { Database, Writing } from './service.ts';
import { Client } from './values.ts';

const checkpointEvery = 60_000;
const worthAnotherTry = new Set(['40001', '40P01']);

const code = (error: unknown) => (error as { code?: string } | null)?.code ?? '';

function transactions(db: Kysely<DB>): Database['transact'] {
  return async <T>(work: (tx: Writing) => Promise<T>) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.transaction().execute((tx) =>
          markInside(async () => {
            const done = await work(tx);
            await ringAll(tx);
            return done;
          }),
        );
      } catch (error) {
        if (attempt === 3 || !worthAnotherTry.has(code(error))) throw error;
      }
    }
  };
}

/** Opens a PostgreSQL server by its address. */
export function openPostgres(url: string): Database {
  const pool = new Pool({ connectionString: url, Client, max: 10 });
  pool.on('error', () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgres',
    read: db,
    transact: transactions(db),
    listen: (bell, heard) => listenToPostgres(url, bell, heard),
    close: () => db.destroy(),
  };
}

/** Opens the embedded database in `folder`, or in memory when it is null. Throws when the folder is in use. */
export async function openEmbeddedDatabase(folder: string | null, template?: Blob) {
  const { pool, pglite, close } = await openEmbedded(folder, template);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const checkpoint = () => void pool.query('checkpoint').catch(() => undefined);
  const timer = folder ? setInterval(checkpoint, checkpointEvery).unref() : undefined;
  const database: Database = {
    kind: 'embedded',
    read: db,
    transact: transactions(db),
    listen: (bell, heard) => listenToEmbedded(pglite, bell, heard),
    close: async () => {
      clearInterval(timer);
      await db.destroy();
      await close();
    },
  };
  return { ...database, pglite };
}
