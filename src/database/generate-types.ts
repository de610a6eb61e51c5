import { generate, IdentifierNode, PostgresDialect } from 'kysely-codegen';
import { migrate } from './migrate.ts';
import { openEmbeddedDatabase } from './open.ts';
import type { Database } from './service.ts';

/** Columns whose name does not say of which table they hold an id; null for none. */
const named: Record<string, string | null> = {
  after: 'enquiry',
  by_person: 'person',
  by_session: 'session',
  duplicate_of: 'enquiry',
  first_id: 'enquiry',
  group_id: 'enquiry',
  handled_by: 'person',
  message_id: null,
};

const whoseId = (table: string, column: string): string | null =>
  column in named ? named[column]! : column === 'id' ? table : (/^(.+)_id$/.exec(column)?.[1] ?? null);

const typeOf = (table: string) =>
  `${table.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`;

/** The columns that hold an id, each with its type of `id.ts`. */
async function idColumns(db: Database['direct']): Promise<[column: string, type: string][]> {
  const tables = await db.introspection.getTables();
  return tables.flatMap(({ name: table, columns }) =>
    columns.flatMap(({ name: column }): [string, string][] => {
      const whose = whoseId(table, column);
      return whose === null ? [] : [[`${table}.${column}`, typeOf(whose)]];
    }),
  );
}

/** Generates the types of the tables from a migrated database, with branded ids; with `verify` writes nothing, and
 * throws if the generated file is out of date. */
export async function generateTypes({ direct: db }: Database, verify: boolean): Promise<string> {
  const ids = await idColumns(db);
  return generate({
    db,
    dialect: new PostgresDialect(),
    camelCase: false,
    excludePattern: 'kysely_*',
    outFile: 'src/database/schema.generated.ts',
    typeMapping: { timestamptz: 'Temporal.Instant', date: 'Temporal.PlainDate', int8: 'number' },
    customImports: Object.fromEntries(ids.map(([, type]) => [type, './id.ts'])),
    overrides: {
      columns: Object.fromEntries(ids.map(([column, type]) => [column, new IdentifierNode(type)])),
    },
    verify,
  });
}

// `npm run schema` writes them.
if (import.meta.main) {
  const database = await openEmbeddedDatabase(null);
  await migrate(database, Temporal.Instant.fromEpochMilliseconds(0));
  await generateTypes(database, false);
  await database.close();
}
