import { sql } from 'kysely';
import type { EnquiryId } from '../../src/database/id.ts';
import type { Service } from '../../src/database/service.ts';
import { clockOf } from '../../src/enquiry/clock/clock-of.ts';
import { tallyRow } from '../../src/enquiry/figures/tally.table.ts';
import { whatCounts } from '../../src/enquiry/figures/what-counts.ts';
import { projection } from '../../src/enquiry/history/enquiry.table.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import type { Thread } from '../../src/enquiry/history/thread.ts';
import { whereItStands } from '../../src/enquiry/history/where-it-stands.ts';
import { whichTerms } from '../../src/enquiry/search/which-terms.ts';
import { blindIndexOf } from '../../src/vault/blind-index.ts';
import { whichDiffer } from '../../src/watching/which-differ.ts';
import { anId } from '../../test/an-id.ts';

/** Throws where a row is not what the history of its enquiry says. */
function mustBe(...[table, kept, counted]: Parameters<typeof whichDiffer>): void {
  for (const difference of whichDiffer(table, kept, counted))
    throw new Error(`${difference.place} is ${difference.kept}, the history says ${difference.counted}`);
}

/** Throws where an enquiry would not be found by all of its words, or by others. */
async function mustBeFound({ database, keys }: Service, thread: Thread): Promise<void> {
  const words = thread.lines.flatMap((line) => line.words ?? []);
  const blind = blindIndexOf(keys, thread.practiceId);
  const said = whichTerms({ ...thread, words }).map((term) => String(blind(term)));
  const kept = await database.read
    .selectFrom('enquiry_search')
    .select('terms')
    .where('enquiry_id', '=', thread.id)
    .executeTakeFirst();
  const differing = new Set(said).symmetricDifference(new Set(kept?.terms.map(String)));
  if (differing.size > 0) throw new Error(`enquiry ${thread.id} differs in ${differing.size} of its terms`);
}

/** Recomputes rows chosen by chance from their histories, and opens them: what was seeded is what the deeds would
 * have made. Returns how many were looked at. Throws at the first that differs. */
export async function checkSeed(service: Service, most: number): Promise<number> {
  const rows = await service.database.read
    .selectFrom('enquiry')
    .selectAll()
    .where('id', '>=', anId<EnquiryId>(`7${service.chance.uuid().slice(1)}`))
    .orderBy('id')
    .limit(most)
    .execute();
  for (const row of rows) {
    const thread = await threadOf(service.database.read, service.keys, row.id);
    if (!thread) throw new Error(`there is no enquiry ${row.id}`);
    const history = thread.lines.map((line) => line.fact);
    await mustBeFound(service, thread);
    const standing = whereItStands(history);
    const clock = await service.database.transact((tx) =>
      clockOf({ tx, policy: service.policy }, row.practice_id, standing),
    );
    mustBe('enquiry', row, projection(standing, clock));
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
