import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import type { Bounds } from './bounds.ts';
import { openEmbedded } from './embedded.ts';
import { embeddedListener, type Listener, postgresListener, ring, ringAll } from './listen.ts';
import { markInside, Pool } from './pool.ts';
import type { DB } from './schema.generated.ts';
import type { Database, Writing } from './service.ts';
import { vacuum } from './vacuum.ts';
import { boundedClient, Client } from './values.ts';

const checkpointEvery = 60_000;
/** How often a transaction is attempted: after a conflict with another one, and after the connection turned out to be
 * read-only, from before a failover. */
const tries: Readonly<Record<string, number>> = { '40001': 3, '40P01': 3, '25006': 2 };
/** Milliseconds before another try, times the tries so far: at once, it could pass the one that it gave way to and meet
 * it again. */
const givesWay = 25;
/** Milliseconds within which a direct connection is there. */
const directConnecting = 10_000;

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
        if (attempt >= (tries[code(error)] ?? 1)) throw error;
        await pause(attempt * givesWay);
      }
    }
  };
}

/** Sends a test notification and waits for it. `mark` tells it from those of others. */
function trialOf({ listen, again }: Listener, transact: Database['transact']) {
  const waiting = new Map<string, () => void>();
  let listening: Promise<() => Promise<void>> | null = null;
  const stop = async () => {
    const stopping = listening;
    listening = null;
    await (await stopping?.catch(() => null))?.();
  };
  const hears: Database['hears'] = async (mark, milliseconds) => {
    const heard = Promise.withResolvers<boolean>();
    waiting.set(mark, () => heard.resolve(true));
    const late = setTimeout(() => heard.resolve(false), milliseconds);
    try {
      listening ??= listen('relais_trial', (payload) => waiting.get(payload ?? '')?.());
      await listening;
      await transact(async (tx) => ring(tx, 'relais_trial', mark));
      if (await heard.promise) return true;
      again();
      await stop();
      return false;
    } catch (error) {
      await stop();
      throw error;
    } finally {
      clearTimeout(late);
      waiting.delete(mark);
    }
  };
  return { hears, stop };
}

type Ways = {
  /** Timeouts; none if not given. */
  bounds?: Bounds;
  /** The address without the pooler in between, which supports neither LISTEN nor session state. */
  directUrl?: string;
};

function boundedPool(url: string, bounds: Bounds) {
  const { connecting, locked, running, silent, idle } = bounds;
  return new Pool({
    connectionString: url,
    Client: boundedClient(silent),
    max: 10,
    connectionTimeoutMillis: connecting,
    // Poolers refuse these as startup parameters.
    onConnect: async (client) => {
      await client.query(
        `set lock_timeout = ${locked}; set statement_timeout = ${running}; set idle_in_transaction_session_timeout = ${idle}`,
      );
    },
  });
}

/** Opens a PostgreSQL server by its URL. */
export function openPostgres(url: string, { bounds, directUrl = url }: Ways = {}): Database {
  const pool = bounds ? boundedPool(url, bounds) : new Pool({ connectionString: url, Client, max: 10 });
  const directPool = new Pool({
    ...{ connectionString: directUrl, Client, max: 1, connectionTimeoutMillis: directConnecting },
  });
  for (const one of [pool, directPool]) one.on('error', () => undefined);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const direct = new Kysely<DB>({ dialect: new PostgresDialect({ pool: directPool }) });
  const listener = postgresListener(directUrl);
  const transact = transactions(db);
  const trial = trialOf(listener, transact);
  return {
    kind: 'postgres',
    read: db,
    direct,
    transact,
    listen: listener.listen,
    hears: trial.hears,
    upkeep: null,
    close: async () => {
      await trial.stop();
      await Promise.all([db.destroy(), direct.destroy()]);
    },
  };
}

/** Opens the embedded database in `folder`, or in memory if it is null. Throws when the folder is in use. */
export async function openEmbeddedDatabase(folder: string | null, template?: Blob) {
  const { pool, pglite, close } = await openEmbedded(folder, template);
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
  const checkpoint = () => void pool.query('checkpoint').catch(() => undefined);
  const timer = folder ? setInterval(checkpoint, checkpointEvery).unref() : undefined;
  const listener = embeddedListener(pglite, pool);
  const transact = transactions(db);
  const trial = trialOf(listener, transact);
  const database: Database = {
    kind: 'embedded',
    read: db,
    direct: db,
    transact,
    listen: listener.listen,
    hears: trial.hears,
    upkeep: () => vacuum(pool),
    close: async () => {
      clearInterval(timer);
      await trial.stop();
      await db.destroy();
      await close();
    },
  };
  return { ...database, pglite };
}
