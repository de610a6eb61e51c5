import { type RawBuilder, sql } from 'kysely';
import type { EnquiryId, PracticeId } from '../../database/id.ts';
import type { Keys, Writing } from '../../database/service.ts';
import { blindIndexOf } from '../../vault/blind-index.ts';
import type { Sought } from './what-is-sought.ts';
import { type Findable, findableVersion, whichTerms } from './which-terms.ts';

type Indexed = { id: EnquiryId; practiceId: PracticeId };

const array = (terms: readonly bigint[]) => sql<number[]>`${`{${terms.join()}}`}::bigint[]`;

export type SearchRow = { enquiry_id: EnquiryId; terms: RawBuilder<number[]>; version: number };

/** The search row of an enquiry, or the part added by new text: the version is used for a new row, and leaves that of
 * an existing one unchanged. */
export function searchRow(keys: Keys, { id, practiceId }: Indexed, findable: Findable): SearchRow {
  const terms = whichTerms(findable).map(blindIndexOf(keys, practiceId));
  return { enquiry_id: id, terms: array(terms), version: findableVersion };
}

/** Inserts the search row of an enquiry, or adds to it. */
export const addSearch = (db: Pick<Writing, 'insertInto'>, row: SearchRow) =>
  db
    .insertInto('enquiry_search')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('enquiry_id').doUpdateSet({
        terms: sql`array(select distinct unnest(enquiry_search.terms || excluded.terms))`,
      }),
    );

const either = (conditions: readonly RawBuilder<unknown>[]) => sql`(${sql.join(conditions, sql` or `)})`;

/** Whether an enquiry of some practices matches a search, as a condition on `enquiry`. Each practice has blind terms
 * of its own. */
export function whereSought(
  keys: Keys,
  practiceIds: readonly PracticeId[],
  sought: Sought,
): RawBuilder<boolean> {
  const there = practiceIds.map((practiceId) => {
    const blind = blindIndexOf(keys, practiceId);
    const all = sought.map((alternatives) =>
      either(alternatives.map((terms) => sql`terms @> ${array(terms.map(blind))}`)),
    );
    return sql`(${sql.join(all, sql` and `)})`;
  });
  return sql<boolean>`enquiry.id = any(array(select enquiry_id from enquiry_search where ${either(there)}))`;
}

/** Rewrites the search row of an enquiry. The caller holds the enquiry's lock. */
export const replaceSearch = (tx: Writing, { enquiry_id, ...row }: SearchRow) =>
  tx.updateTable('enquiry_search').set(row).where('enquiry_id', '=', enquiry_id).execute();

/** Locks at most `most` enquiries whose search rows are partial or of an older version; returns their ids. */
export async function findableBefore(tx: Writing, most: number): Promise<EnquiryId[]> {
  const rows = await tx
    .selectFrom('enquiry_search')
    .innerJoin('enquiry', 'enquiry.id', 'enquiry_id')
    .select('enquiry.id')
    .where('enquiry_search.version', '<', findableVersion)
    .limit(most)
    .forUpdate('enquiry')
    .skipLocked()
    .execute();
  return rows.map((row) => row.id);
}

/** Leaves the search row of an enquiry as it is, and no longer asks for it to be reindexed. */
export const setAside = (tx: Writing, enquiryId: EnquiryId) =>
  tx
    .updateTable('enquiry_search')
    .set({ version: findableVersion })
    .where('enquiry_id', '=', enquiryId)
    .execute();
