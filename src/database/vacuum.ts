import type { Pool } from './pool.ts';

/** Vacuums and analyses every table, one after the other, so that other queries run in between: the embedded database
 * has no autovacuum. */
export async function vacuum(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I', relname) as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`,
  );
  for (const { name } of rows) await pool.query(`vacuum (analyze) ${name}`);
}
