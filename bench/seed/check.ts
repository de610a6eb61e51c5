import { sql } from 'kysely';
import type { Service } from '../../src/database/service.ts';
import { historyOf, projection } from '../../src/enquiry/enquiry.table.ts';
import { nextDue } from '../../src/enquiry/next-due.ts';
import { tallyRow } from '../../src/enquiry/tally.table.ts';
import { patientOf } from '../../src/enquiry/thread.table.ts';
import { whatCounts } from '../../src/enquiry/what-counts.ts';
import { whereItStands } from '../../src/enquiry/where-it-stands.ts';
import { whichDiffer } from '../../src/watching/which-differ.ts';

/** Throws where a row is not what the history of its enquiry says. */
function mustBe(...[table, kept, counted]: Parameters<typeof whichDiffer>): void {
  for (const difference of whichDiffer(table, kept, counted))
    throw new Error(`${difference.place} is ${difference.kept}, the history says ${difference.counted}`);
}

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
    const history = (await historyOf(service.database.read, row.id)).map((line) => line.fact);
    const standing = whereItStands(history);
    const due = await service.database.transact((tx) =>
      nextDue({ tx, policy: service.policy }, row.practice_id, standing),
    );
    mustBe('enquiry', row, projection(standing, due?.at ?? null));
    const tally = await service.database.read
      .selectFrom('enquiry_tally')
      .selectAll()
      .where('enquiry_id', '=', row.id)
      .executeTakeFirst();
    const place = { id: row.id, practiceId: row.practice_id, procedureId: row.procedure_id };
    mustBe(
      'enquiry_tally',
      tally ?? null,
      tallyRow({ ...place, first: standing.first }, whatCounts(history)),
    );
  }
  return rows.length;
}

/** How many bytes a database takes on disk. */
export async function bytesOnDisk({ database }: Service): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database()) as bytes`.execute(database.read);
  return rows[0]?.bytes ?? 0;
}
