import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './service.ts';

const folder = new URL('migrations/', import.meta.url);

const migrations = (now: Temporal.Instant): Record<string, Migration> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => [
        name.replace(/\.sql$/, ''),
        {
          up: async (db) => {
            await sql`select set_config('relais.now', ${now.toString()}, true)`.execute(db);
            await sql.raw(readFileSync(new URL(name, folder), 'utf8')).execute(db);
          },
        },
      ]),
  );

/** Applies all pending migrations and returns their names. SQL reads the moment of the upgrade as the setting
 * `relais.now`. Throws what stopped it. */
export async function migrate(database: Database, now: Temporal.Instant): Promise<string[]> {
  const migrator = new Migrator({
    db: database.direct,
    provider: { getMigrations: async () => migrations(now) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
