import { generate, PostgresDialect } from 'kysely-codegen';
import { migrate } from './migrate.ts';
import { openEmbeddedDatabase } from './open.ts';
import type { Database } from './service.ts';

/** Generates the types of the tables from a migrated database; with `verify` writes nothing, and throws if the
 * generated file is out of date. */
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
  await migrate(database, Temporal.Instant.fromEpochMilliseconds(0));
  await generateTypes(database, false);
  await database.close();
}
