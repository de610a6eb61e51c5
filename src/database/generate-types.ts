import { generate, PostgresDialect } from 'kysely-codegen';
import { migrate } from './migrate.ts';
import { openEmbeddedDatabase } from './open.ts';

const database = await openEmbeddedDatabase(null);
await migrate(database);
await generate({
  db: database.read,
  dialect: new PostgresDialect(),
  camelCase: false,
  excludePattern: 'kysely_*',
  outFile: 'src/database/schema.generated.ts',
  typeMapping: { timestamptz: 'Temporal.Instant', date: 'Temporal.PlainDate', int8: 'number' },
});
await database.close();
