import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Service } from '../../src/database/service.ts';
import { historyOf, projection } from '../../src/enquiry/enquiry.table.ts';
import { nextDue } from '../../src/enquiry/next-due.ts';
import { patientOf } from '../../src/enquiry/thread.table.ts';
import { whereItStands } from '../../src/enquiry/where-it-stands.ts';

const plain = (value: unknown) => (value instanceof Temporal.Instant ? value.toString() : value);

/** Recomputes rows chosen by chance from their histories, and opens them: what was seeded is what the deeds would
 * have made. Returns how many were looked at. Throws at the first that differs. */
export async function checkSeed(service: Service, most: number): Promise<number> {
  const rows = await service.database.read
    .selectFrom('enquiry')
    .selectAll()
    .where('id', '>=', `7${service.chance.uuid().slice(1)}`)
    .orderBy('id')
    .limit(most)
    .execute();
  for (const row of rows) {
    patientOf(service.keys, row);
    const lines = await historyOf(service.database.read, row.id);
    const standing = whereItStands(lines.map((line) => line.fact));
    const due = await service.database.transact((tx) =>
      nextDue({ tx, policy: service.policy }, row.practice_id, standing),
    );
    for (const [column, value] of Object.entries(projection(standing, due?.at ?? null)))
      if (!isDeepStrictEqual(plain(value), plain(row[column as keyof typeof row])))
        throw new Error(`enquiry ${row.id}: ${column} is ${row[column as 'id']}, its history says ${value}`);
  }
  return rows.length;
}

/** How many bytes a database takes on disk. */
export async function bytesOnDisk({ database }: Service): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes`.execute(database.read);
  return rows[0]?.bytes ?? 0;
}
