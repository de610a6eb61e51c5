import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import type { Bell, Writing } from './service.ts';

type Heard = (payload: string | null) => void;

const reconnectAfter = 1_000;

/** Rings `bell` when this transaction commits. The payload carries ids only. */
export const ring = async (tx: Writing, bell: Bell, payload = ''): Promise<void> => {
  await sql`select pg_notify(${bell}, ${payload})`.execute(tx);
};

/** Hears a bell of the embedded database. */
export const listenToEmbedded = (pglite: PGlite, bell: Bell, heard: Heard) => pglite.listen(bell, heard);

/** Hears a bell of a PostgreSQL server on a connection of its own, and connects again for as long as it takes. */
export async function listenToPostgres(url: string, bell: Bell, heard: Heard) {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const again = () => {
    client = null;
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => connect().then(() => heard(null), again), reconnectAfter).unref();
  };
  const connect = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on('error', again);
    next.on('end', again);
    next.on('notification', (message) => heard(message.payload ?? ''));
    await next.connect();
    await next.query(`listen ${bell}`);
    client = next;
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    client?.removeAllListeners('end');
    await client?.end();
  };
}
