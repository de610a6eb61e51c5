import { readFileSync } from 'node:fs';
import pg from 'pg';
import { openEmbeddedDatabase, openPostgres } from '../src/database/open.ts';
import type { Database } from '../src/database/service.ts';
import { long } from './long.ts';

export type Kind = 'embedded' | 'postgres';

/** Both databases, unless the embedded one alone was chosen: what a table, a transaction or a bell promises, the way
 * from asking to answer, races and failures are tested on each. */
export const bothDatabases: Kind[] =
  process.env.RELAIS_TEST === 'embedded' ? ['embedded'] : ['embedded', 'postgres'];

/** Where everything else is tested, which asks nothing of a database but what is promised of both: on each in the
 * long form, on PostgreSQL in the short one. */
export const databases: Kind[] = long ? bothDatabases : bothDatabases.slice(-1);

export const template = { file: 'test-results/template.tar', name: 'relais_template' };

const server = () => {
  const url = process.env.RELAIS_TEST_POSTGRES;
  if (!url) throw new Error('no PostgreSQL for the tests: run them with npm test');
  return url;
};

/** The address of a database on the tests' own PostgreSQL server. */
export const addressOf = (name: string): string => server().replace(/\/[^/]*$/, `/${name}`);

/** Does one thing on the tests' own PostgreSQL server, in one of its databases where one is named. */
export async function onServer<T>(work: (client: pg.Client) => Promise<T>, name?: string): Promise<T> {
  const client = new pg.Client({ connectionString: name ? addressOf(name) : server() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

let embeddedTemplate: Blob | undefined;

/** The embedded database with the sample directory, as a new one is filled with it. */
export function copyOfTemplate(): Blob {
  embeddedTemplate ??= new Blob([readFileSync(template.file)]);
  return embeddedTemplate;
}

let made = 0;

/** Makes a database on the server, a copy of the template unless it is said otherwise, and returns its address. */
export async function newPostgres(of = template.name): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `relais_${process.pid}_${made++}`;
  await onServer((client) => client.query(`create database ${name} template ${of} strategy file_copy`));
  return {
    url: addressOf(name),
    drop: () =>
      onServer((client) => client.query(`drop database if exists ${name} with (force)`)).then(
        () => undefined,
      ),
  };
}

/** A database of a test's own, with the sample directory and nothing else. */
export async function newDatabase(kind: Kind): Promise<{ database: Database; url: string | null }> {
  if (kind === 'embedded') return { database: await openEmbeddedDatabase(null, copyOfTemplate()), url: null };
  const { url, drop } = await newPostgres();
  const database = openPostgres(url);
  return {
    url,
    database: {
      ...database,
      close: async () => {
        await database.close();
        await drop();
      },
    },
  };
}
