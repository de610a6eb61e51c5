import { writeFileSync } from 'node:fs';
import { migrate } from '../../src/database/migrate.ts';
import { openEmbeddedDatabase, openPostgres } from '../../src/database/open.ts';
import type { Database } from '../../src/database/service.ts';
import { importSample } from '../../src/server/sample/sample.ts';
import { serviceOf } from '../../src/server/service.ts';
import { movableClock } from '../clock.ts';
import { addressOf, bothDatabases, onServer, template } from '../databases.ts';
import { startPostgres } from '../postgres.ts';
import { testConfig } from '../service.ts';
import { once } from './once.ts';

const fill = async (database: Database) => {
  await migrate(database);
  const config = testConfig(0, 'smtp://127.0.0.1:1');
  await importSample(serviceOf(config, database, { clock: movableClock() }));
};

async function makeEmbedded() {
  const embedded = await openEmbeddedDatabase(null);
  await fill(embedded);
  // Every test loads a copy of all that is in it.
  for (const unused of ['template0', 'template1']) {
    await embedded.pglite.query('update pg_database set datistemplate = false where datname = $1', [unused]);
    await embedded.pglite.exec(`drop database ${unused}`);
  }
  const dump = await embedded.pglite.dumpDataDir('none');
  writeFileSync(template.file, Buffer.from(await dump.arrayBuffer()));
  await embedded.close();
}

async function makePostgres() {
  const server = await startPostgres();
  process.env.RELAIS_TEST_POSTGRES = server.url;
  await onServer((client) => client.query(`create database ${template.name}`));
  const database = openPostgres(addressOf(template.name));
  await fill(database);
  await database.close();
  return () => server.stop();
}

/** A database of each kind with the sample directory, from which every test copies; a PostgreSQL server of the
 * tests' own. Returns what stops it. */
export default () =>
  once('databases', async () => {
    const [stop] = await Promise.all([
      bothDatabases.includes('postgres') ? makePostgres() : undefined,
      makeEmbedded(),
    ]);
    return stop;
  });
