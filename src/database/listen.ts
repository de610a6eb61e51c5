import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Bell, Writing } from './service.ts';
import { boundedClient } from './values.ts';

type Heard = (payload: string | null) => void;

const reconnectAfter = 1_000;
/** Milliseconds after which a connection that does not answer is dropped. */
const silentFor = 5_000;

const pulled = new WeakMap<Writing, Set<string>>();

/** Sends NOTIFY on `bell` when this transaction commits, once however often it is called. The payload contains ids
 * only. */
export function ring(tx: Writing, bell: Bell, payload = ''): void {
  pulled.set(tx, (pulled.get(tx) ?? new Set()).add(`${bell} ${payload}`));
}

/** Sends the notifications of a transaction in one statement, the last before it commits. */
export async function ringAll(tx: Writing): Promise<void> {
  const bells = [...(pulled.get(tx) ?? [])].map((one) => {
    const space = one.indexOf(' ');
    return sql`pg_notify(${one.slice(0, space)}, ${one.slice(space + 1)})`;
  });
  if (bells.length > 0) await sql`select ${sql.join(bells)}`.execute(tx);
}

/** Receives the notifications (bells) of a database. */
export type Listener = {
  listen(bell: Bell, heard: Heard): Promise<() => Promise<void>>;
  /** Reconnects, if there is a connection. */
  again(): void;
};

/** Listens on the embedded database, by polling its single connection between two transactions: PGlite's own `listen`
 * may run between two messages of another statement, and breaks it. */
export function embeddedListener(pglite: PGlite, pool: pg.Pool): Listener {
  const asked = new Map<Bell, Promise<unknown>>();
  return {
    async listen(bell, heard) {
      const listening = asked.get(bell) ?? pool.query(`listen ${bell}`);
      asked.set(bell, listening);
      const silence = pglite.onNotification((channel, payload) => {
        if (channel === bell) heard(payload);
      });
      try {
        await listening;
      } catch (error) {
        asked.delete(bell);
        silence();
        throw error;
      }
      return async () => silence();
    },
    again: () => asked.clear(),
  };
}

/** Listens on a PostgreSQL server, over one dedicated connection that exists while somebody listens, and reconnects
 * for as long as it takes. Throws when the first connection fails. */
export function postgresListener(url: string): Listener {
  const Line = boundedClient(silentFor);
  const listeners = new Map<Bell, Set<Heard>>();
  let line: Promise<pg.Client> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const anybody = () => [...listeners.values()].some((heard) => heard.size > 0);
  const tellAll = (payload: string | null, bells: Iterable<Bell> = listeners.keys()) => {
    for (const bell of bells) for (const heard of [...(listeners.get(bell) ?? [])]) heard(payload);
  };

  const connect = async () => {
    const next = new Line({ connectionString: url, keepAlive: true, connectionTimeoutMillis: silentFor });
    next.on('notification', ({ channel, payload }) => tellAll(payload ?? '', [channel as Bell]));
    await next.connect();
    for (const bell of listeners.keys()) await next.query(`listen ${bell}`);
    const lost = () => {
      next.removeListener('end', lost);
      later();
    };
    next.on('end', lost);
    return next;
  };
  const later = () => {
    line = null;
    clearTimeout(timer);
    if (!anybody()) return;
    timer = setTimeout(() => {
      line = connect();
      line.then(() => tellAll(null), later);
    }, reconnectAfter).unref();
  };
  const stopIfNobody = async () => {
    if (anybody()) return;
    clearTimeout(timer);
    const stopping = line;
    line = null;
    listeners.clear();
    const last = await stopping?.catch(() => null);
    last?.removeAllListeners('end');
    await last?.end();
  };

  return {
    async listen(bell, heard) {
      const isFirst = !anybody();
      const isNew = !listeners.has(bell);
      const those = listeners.get(bell) ?? new Set();
      listeners.set(bell, those.add(heard));
      const stop = async () => {
        those.delete(heard);
        await stopIfNobody();
      };
      if (isFirst) line = connect();
      try {
        const there = await line;
        if (isNew && !isFirst) await there?.query(`listen ${bell}`);
      } catch (error) {
        await stop();
        throw error;
      }
      return stop;
    },
    again: () => void line?.then((one) => one.connection.stream.destroy()).catch(() => undefined),
  };
}
