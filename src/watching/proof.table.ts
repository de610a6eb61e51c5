import type { EnquiryId } from '../database/id.ts';
import type { Reading, Writing } from '../database/service.ts';
import { projectedBy } from '../enquiry/history/enquiry.table.ts';
import type { Difference } from './which-differ.ts';

/** Starts the check of a night unless it has started, and locks it; null if it is done, or another worker is running
 * it. */
export async function claimProof(
  tx: Writing,
  night: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<{ after: EnquiryId | null } | null> {
  const proof = () => tx.selectFrom('figure_proof').select(['after', 'ended_at']).where('night', '=', night);
  if (!(await proof().executeTakeFirst()))
    await tx
      .insertInto('figure_proof')
      .values({ night, began_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  const row = await proof().where('ended_at', 'is', null).forUpdate().skipLocked().executeTakeFirst();
  return row ? { after: row.after } : null;
}

/** The next enquiries to prove, by id: those that `projectAnew` has still to derive are left out. */
export async function enquiriesAfter(
  tx: Writing,
  after: EnquiryId | null,
  most: number,
): Promise<EnquiryId[]> {
  const rows = await tx
    .selectFrom('enquiry')
    .select('id')
    .where('projected', '>=', projectedBy)
    .$if(after !== null, (query) => query.where('id', '>', after!))
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/** Progress of the check of a night; `ended` completes it. */
export async function saveProof(
  tx: Writing,
  night: Temporal.PlainDate,
  by: { proven: EnquiryId[]; differences: number; ended: Temporal.Instant | null },
) {
  return tx
    .updateTable('figure_proof')
    .set((of) => ({
      after: by.proven.at(-1) ?? of.ref('after'),
      enquiries: of('enquiries', '+', by.proven.length),
      differences: of('differences', '+', by.differences),
      ended_at: by.ended,
    }))
    .where('night', '=', night)
    .returning(['enquiries', 'differences'])
    .executeTakeFirstOrThrow();
}

/** The stored rows, tallies and later waits of some enquiries, by id. */
export async function keptOf(tx: Writing, ids: readonly EnquiryId[]) {
  const rows = await tx.selectFrom('enquiry').selectAll().where('id', 'in', ids).execute();
  const tallies = await tx.selectFrom('enquiry_tally').selectAll().where('enquiry_id', 'in', ids).execute();
  const waits = await tx
    .selectFrom('enquiry_wait')
    .selectAll()
    .where('enquiry_id', 'in', ids)
    .orderBy('number')
    .execute();
  const tallyOf = new Map(tallies.map((tally) => [tally.enquiry_id, tally]));
  const waitsOf = Map.groupBy(waits, (wait) => wait.enquiry_id);
  return new Map(
    rows.map((row) => [
      row.id,
      { row, tally: tallyOf.get(row.id) ?? null, waits: waitsOf.get(row.id) ?? [] },
    ]),
  );
}

export type Differing = Difference & { enquiryId: EnquiryId };

/** Records the current differences of some enquiries; those that no longer differ are closed. */
export async function saveDifferences(
  tx: Writing,
  ids: readonly EnquiryId[],
  differing: readonly Differing[],
  now: Temporal.Instant,
): Promise<void> {
  if (ids.length > 0)
    await tx
      .updateTable('figure_difference')
      .set({ ended_at: now })
      .where('enquiry_id', 'in', ids)
      .where('ended_at', 'is', null)
      .execute();
  for (const { enquiryId, place, kept, counted } of differing) {
    const found = { kept, counted, found_at: now, ended_at: null };
    await tx
      .insertInto('figure_difference')
      .values({ enquiry_id: enquiryId, place, ...found })
      .onConflict((conflict) => conflict.columns(['enquiry_id', 'place']).doUpdateSet(found))
      .execute();
  }
}

const longest = 200;

/** What the operator must look at: figures that differ from their histories, and how the last check went. Moments are
 * ISO 8601 instants. */
export async function figureAlarms(read: Reading) {
  const differences = await read
    .selectFrom('figure_difference')
    .innerJoin('enquiry', 'enquiry.id', 'figure_difference.enquiry_id')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select([
      'figure_difference.enquiry_id as enquiryId',
      'figure_difference.place',
      'figure_difference.kept',
      'figure_difference.counted',
      'practice.name as practiceName',
    ])
    .where('figure_difference.ended_at', 'is', null)
    .orderBy('figure_difference.found_at')
    .limit(longest)
    .execute();
  const proof = await read
    .selectFrom('figure_proof')
    .select(['ended_at', 'enquiries'])
    .where('ended_at', 'is not', null)
    .orderBy('night', 'desc')
    .limit(1)
    .executeTakeFirst();
  const endedAt = proof?.ended_at?.toString();
  return { differences, proof: proof && endedAt ? { endedAt, enquiries: proof.enquiries } : null };
}
