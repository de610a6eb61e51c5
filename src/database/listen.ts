import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import pg from 'pg';
import type { Bell, Writing } from './service.ts';

type Heard = (payload: string | null) => void;

const reconnectAfter = 1_000;

const pulled = new WeakMap<Writing, Set<string>>();

/** Rings `bell` when this transaction commits, once however often it is asked. The payload carries ids only. */
export function ring(tx: Writing, bell: Bell, payload = ''): void {
  pulled.set(tx, (pulled.get(tx) ?? new Set()).add(`${bell} ${payload}`));
}

/** Hands the bells of a transaction to the database in one statement, the last before it commits. */
export async function ringAll(tx: Writing): Promise<void> {
  const bells = [...(pulled.get(tx) ?? [])].map((one) => {
    const space = one.indexOf(' ');
    return sql`pg_notify(${one.slice(0, space)}, ${one.slice(space + 1)})`;
  });
  if (bells.length > 0) await sql`select ${sql.join(bells)}`.execute(tx);
}

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
