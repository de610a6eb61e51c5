import { generate, PostgresDialect } from 'kysely-codegen';
import { migrate } from './migrate.ts';
import { openEmbeddedDatabase } from './open.ts';
import type { Database } from './service.ts';

/** Writes the types of the tables of a database that is up to date; with `verify` writes nothing, and throws where they
 * are not those that are written. */
export const generateTypes = ({ direct: db }: Database, verify: boolean): Promise<string> =>
  generate({
    db,
    dialect: new PostgresDialect(),
    camelCase: false,
    excludePattern: 'kysely_*',
    outFile: 'src/database/schema.generated.ts',
    typeMapping: { timestamptz: 'Temporal.Instant', date: 'Temporal.PlainDate', int8: 'number' },
    verify,
  });

// `npm run schema` writes them.
if (import.meta.main) {
  const database = await openEmbeddedDatabase(null);
  await migrate(database);
  await generateTypes(database, false);
  await database.close();
}
