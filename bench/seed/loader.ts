import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Database } from '../../src/database/service.ts';

/** One row as the text that COPY reads: null is nothing, a buffer is bytea, everything else its own text. */
export type Row = readonly (string | number | boolean | null | Buffer | Temporal.Instant)[];

export type Loader = {
  /** Loads rows into a table, in the order of its columns. */
  load(table: string, columns: readonly string[], lines: readonly string[]): Promise<void>;
  /** Runs statements that return nothing. */
  run(statements: string): Promise<void>;
  /** The definitions of the indexes that no constraint needs. */
  indexes(tables: readonly string[]): Promise<{ name: string; definition: string }[]>;
  close(): Promise<void>;
};

const special: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const cell = (value: Row[number]): string => {
  if (value === null) return '\\N';
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  return String(value).replace(/[\\\n\r\t]/g, (one) => special[one] ?? one);
};

/** A row as one line of COPY's text form. */
export const lineOf = (row: Row): string => row.map(cell).join('\t');

const copy = (table: string, columns: readonly string[], from: string) =>
  `copy ${table} (${columns.join(', ')}) from '${from}'`;

// What is loaded is whole by construction; a look-up for each foreign key would double the time.
const unchecked = 'set session_replication_role = replica';

const indexesOf = (tables: readonly string[]) => `
  select indexname as name, indexdef as definition from pg_indexes
  where tablename in (${tables.map((table) => `'${table}'`).join(', ')})
    and indexname not in (select conname from pg_constraint)`;

/** Loads into a PostgreSQL server on this machine, from files that it reads itself. */
export async function postgresLoader(url: string): Promise<Loader> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(unchecked);
  const folder = mkdtempSync(join(tmpdir(), 'relais-seed-'));
  chmodSync(folder, 0o755);
  return {
    async load(table, columns, lines) {
      const file = join(folder, table);
      writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o644 });
      await client.query(copy(table, columns, file));
    },
    run: async (statements) => void (await client.query(statements)),
    indexes: async (tables) => (await client.query(indexesOf(tables))).rows,
    async close() {
      await client.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Loads into the embedded database of this process, past the connection of the service, which waits meanwhile: a
 * checkpoint in the midst of a long load would end it. */
export async function embeddedLoader({
  direct,
  pglite,
}: Pick<Database, 'direct'> & { pglite: PGlite }): Promise<Loader> {
  const alone = <T>(work: () => Promise<T>) => direct.connection().execute(work);
  const exec = (statements: string) => alone(async () => void (await pglite.exec(statements)));
  await exec(unchecked);
  return {
    async load(table, columns, lines) {
      const blob = new Blob([`${lines.join('\n')}\n`]);
      await alone(() => pglite.query(copy(table, columns, '/dev/blob'), [], { blob }));
    },
    run: exec,
    indexes: async (tables) =>
      (await alone(() => pglite.query<{ name: string; definition: string }>(indexesOf(tables)))).rows,
    close: () => exec('set session_replication_role = default'),
  };
}
