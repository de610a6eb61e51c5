import { mkdirSync, writeFileSync } from 'node:fs';
import { migrate } from '../src/database/migrate.ts';
import { openEmbeddedDatabase, openPostgres } from '../src/database/open.ts';
import { buildPages } from '../src/server/build-pages.ts';
import { importSample } from '../src/server/sample/sample.ts';
import { serviceOf } from '../src/server/service.ts';
import { movableClock } from './clock.ts';
import { databases, onServer, template } from './databases.ts';
import { testConfig } from './service.ts';

const config = testConfig(0, 'smtp://127.0.0.1:1');

/** Builds the pages, and a database of each kind with the sample directory, from which every test copies. */
export default async function prepare() {
  await buildPages();
  mkdirSync('test-results', { recursive: true });
  const clock = movableClock();
  const embedded = await openEmbeddedDatabase(null);
  await migrate(embedded);
  await importSample(serviceOf(config, embedded, { clock }));
  // Every test loads a copy of all that is in it.
  for (const unused of ['template0', 'template1']) {
    await embedded.pglite.query('update pg_database set datistemplate = false where datname = $1', [unused]);
    await embedded.pglite.exec(`drop database ${unused}`);
  }
  const dump = await embedded.pglite.dumpDataDir('none');
  writeFileSync(template.file, Buffer.from(await dump.arrayBuffer()));
  await embedded.close();
  if (!databases.includes('postgres')) return;
  await onServer(async (client) => {
    await client.query(`drop database if exists ${template.name} with (force)`);
    await client.query(`create database ${template.name}`);
  });
  const url = (process.env.RELAIS_TEST_POSTGRES ?? '').replace(/\/[^/]*$/, `/${template.name}`);
  const postgres = openPostgres(url);
  await migrate(postgres);
  await importSample(serviceOf(config, postgres, { clock }));
  await postgres.close();
}
