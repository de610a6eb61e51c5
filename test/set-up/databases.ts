import { writeFileSync } from 'node:fs';
import { migrate } from '../../src/database/migrate.ts';
import { openEmbeddedDatabase, openPostgres } from '../../src/database/open.ts';
import type { Database } from '../../src/database/service.ts';
import { importSample } from '../../src/server/sample/sample.ts';
import { serviceOf } from '../../src/server/service.ts';
import { seededChance } from '../chance.ts';
import { standingClock } from '../clock.ts';
import { addressOf, bothDatabases, onServer, template } from '../databases.ts';
import { startPostgres } from '../postgres.ts';
import { testConfig } from '../service.ts';
import { once } from './once.ts';

/** The same rows in both: whatever a scene reads of them it reads in both. */
const fill = async (database: Database) => {
  const parts = { clock: standingClock(), chance: seededChance('the sample') };
  await migrate(database, parts.clock.now());
  const config = testConfig(0, 'smtp://127.0.0.1:1');
  await importSample(serviceOf(config, database, parts));
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
  // Names are ordered by its own language, as on a server that people have: what leaves the order to the database is
  // found out, because the embedded one orders by bytes.
  await onServer((client) =>
    client.query(
      `create database ${template.name} template template0 locale_provider icu icu_locale 'fr-FR'`,
    ),
  );
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
