import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Database } from './service.ts';

const folder = new URL('migrations/', import.meta.url);

const migrations = (): Record<string, Migration> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => [
        name.replace(/\.sql$/, ''),
        {
          up: (db) =>
            sql
              .raw(readFileSync(new URL(name, folder), 'utf8'))
              .execute(db)
              .then(() => undefined),
        },
      ]),
  );

/** Applies all pending migrations and returns their names. Throws what stopped it. */
export async function migrate(database: Database): Promise<string[]> {
  const migrator = new Migrator({
    db: database.direct,
    provider: { getMigrations: async () => migrations() },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
