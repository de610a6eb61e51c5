import { sql } from 'kysely';
import type { EnquiryId } from '../database/id.ts';
import type { Reading, Writing } from '../database/service.ts';

/** The enquiries that are refused as duplicates of some, by id, in order. */
export async function duplicatesOf(read: Reading, enquiryIds: readonly EnquiryId[]): Promise<EnquiryId[]> {
  if (enquiryIds.length === 0) return [];
  const rows = await read
    .selectFrom('enquiry')
    .select('id')
    .where('duplicate_of', 'in', enquiryIds)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

/** Locks enquiries in the order of their ids: two deeds that meet wait, and neither holds a part of what the other has
 * (no deadlock). */
export async function lockInOrder(tx: Writing, enquiryIds: readonly EnquiryId[]): Promise<void> {
  if (enquiryIds.length === 0) return;
  await tx
    .selectFrom('enquiry')
    .select('id')
    .where('id', 'in', enquiryIds)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Locks enquiries and their duplicates, in the order of their ids. Whoever refuses one as a duplicate holds the lock of
 * its first: those that came while this waited for the locks are found afterwards, and all are then let go and locked
 * again in order. */
export async function lockWithDuplicates(tx: Writing, enquiryIds: readonly EnquiryId[]): Promise<void> {
  for (;;) {
    const known = [...enquiryIds, ...(await duplicatesOf(tx, enquiryIds))];
    await sql`savepoint before_locks`.execute(tx);
    await lockInOrder(tx, known);
    const now = await duplicatesOf(tx, enquiryIds);
    if (now.every((id) => known.includes(id))) return;
    await sql`rollback to savepoint before_locks`.execute(tx);
  }
}

/** The next enquiries, by id after one, that are refused as spam or withdrawn while others are still refused as their
 * duplicates: deeds leave none, versions before them did. */
export async function firstsLeftClosed(
  read: Reading,
  { after, most }: { after: EnquiryId | null; most: number },
): Promise<EnquiryId[]> {
  const rows = await read
    .selectFrom('enquiry as first')
    .innerJoin('enquiry_tally', 'enquiry_tally.enquiry_id', 'first.id')
    .select('first.id')
    .where('first.id', 'in', (of) =>
      of.selectFrom('enquiry').select('duplicate_of').where('duplicate_of', 'is not', null),
    )
    .where((of) =>
      of.or([
        of('first.withdrawn_at', 'is not', null),
        of.and({ 'first.state': 'refused', 'enquiry_tally.refusal': 'spam' }),
      ]),
    )
    .$if(after !== null, (query) => query.where('first.id', '>', after))
    .orderBy('first.id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}
