import { type RawBuilder, sql } from 'kysely';
import type { Keys, Writing } from '../database/service.ts';
import { blindIndexOf } from '../vault/blind-index.ts';
import type { Sought } from './what-is-sought.ts';
import { type Findable, findableVersion, whichTerms } from './which-terms.ts';

type Indexed = { id: string; practiceId: string };

const array = (terms: readonly bigint[]) => sql<number[]>`${`{${terms.join()}}`}::bigint[]`;

export type SearchRow = { enquiry_id: string; terms: RawBuilder<number[]>; version: number };

/** The row by which an enquiry is found, or the part of it that new words make: the version is that of the row which
 * it begins, and of one that is there already it changes nothing. */
export function searchRow(keys: Keys, { id, practiceId }: Indexed, findable: Findable): SearchRow {
  const terms = whichTerms(findable).map(blindIndexOf(keys, practiceId));
  return { enquiry_id: id, terms: array(terms), version: findableVersion };
}

/** Writes the row by which an enquiry is found, or adds to it. */
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

/** Whether an enquiry of some practices is among those that are looked for, as a condition on `enquiry`. Each practice
 * has terms of its own. */
export function whereSought(keys: Keys, practiceIds: readonly string[], sought: Sought): RawBuilder<boolean> {
  const there = practiceIds.map((practiceId) => {
    const blind = blindIndexOf(keys, practiceId);
    const all = sought.map((alternatives) =>
      either(alternatives.map((terms) => sql`terms @> ${array(terms.map(blind))}`)),
    );
    return sql`(${sql.join(all, sql` and `)})`;
  });
  return sql<boolean>`enquiry.id = any(array(select enquiry_id from enquiry_search where ${either(there)}))`;
}

/** Writes the row by which an enquiry is found anew. Whoever does holds the enquiry. */
export const replaceSearch = (tx: Writing, { enquiry_id, ...row }: SearchRow) =>
  tx.updateTable('enquiry_search').set(row).where('enquiry_id', '=', enquiry_id).execute();

/** Holds at most `most` enquiries that are found by the rules of an older version, or in part; returns their ids. */
export async function findableBefore(tx: Writing, most: number): Promise<string[]> {
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

/** Leaves what an enquiry is found by as it is, and asks for it no more. */
export const setAside = (tx: Writing, enquiryId: string) =>
  tx
    .updateTable('enquiry_search')
    .set({ version: findableVersion })
    .where('enquiry_id', '=', enquiryId)
    .execute();
