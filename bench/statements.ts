import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from '../src/database/pool.ts';
import type { DB } from '../src/database/schema.generated.ts';
import { Client } from '../src/database/values.ts';

/** Runs some of the product's own queries on a connection that writes down what they ask. */
export async function statementsOf(
  url: string,
  work: (read: Kysely<DB>) => Promise<unknown>,
): Promise<CompiledQuery[]> {
  const asked: CompiledQuery[] = [];
  const pool = new Pool({ connectionString: url, Client, max: 1 });
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void asked.push(query),
  });
  try {
    await work(db);
    return asked;
  } finally {
    await db.destroy();
  }
}

/** How PostgreSQL answers a statement, run for real and taken back. */
export async function planOf(read: Kysely<DB>, statement: CompiledQuery): Promise<string> {
  const taken = new Error('taken back');
  let plan: string[] = [];
  await read
    .transaction()
    .execute(async (tx) => {
      const explained = { ...statement, sql: `explain (analyze, buffers) ${statement.sql}` };
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': string }>(explained);
      plan = rows.map((row) => row['QUERY PLAN']);
      throw taken;
    })
    .catch((error) => {
      if (error !== taken) throw error;
    });
  return plan.join('\n');
}

/** Makes a server of the bench keep its promises, or forget them while it is filled. */
export async function setDurable(read: Kysely<DB>, durable: boolean): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await sql.raw(`alter system set ${setting} = ${durable ? 'on' : 'off'}`).execute(read);
  await sql`select pg_reload_conf()`.execute(read);
  await sql`checkpoint`.execute(read);
}
