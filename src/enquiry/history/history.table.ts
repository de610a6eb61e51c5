import type { EnquiryId } from '../../database/id.ts';
import type { Writing } from '../../database/service.ts';
import { facts } from '../facts/catalogue.ts';
import type { Fact } from '../facts/fact.ts';
import type { Figures } from '../figures/figures-of.ts';
import { addWaits, dropWaits, waitRows } from '../figures/later-waits.table.ts';
import { type Place, tallyRow } from '../figures/tally.table.ts';
import { addSearch, type SearchRow } from '../search/search.table.ts';
import { type ClockColumns, projection } from './enquiry.table.ts';
import type { Standing } from './standing.ts';

/** A fact, with its encrypted text and the idempotency key of its form. */
export type SealedFact = { fact: Fact; sealed: Buffer | null; submission: string | null };

const factRow = (enquiryId: EnquiryId, { fact, sealed, submission }: SealedFact) => {
  const { number, at, by, kind, ...data } = fact;
  const [by_person, by_session] = by.kind === 'member' ? [by.person, by.session ?? null] : [null, null];
  return {
    ...{ enquiry_id: enquiryId, number, kind, version: facts[kind].version, at },
    ...{ by_kind: by.kind, by_person, by_session, submission, data: JSON.stringify(data), sealed },
  };
};

/** What to write for an enquiry: a new fact, and what its text adds to the search index; its row, unless inserted in
 * the same transaction; and always its figures. */
export type ToSave = {
  fact: SealedFact | null;
  search: SearchRow | null;
  row: ({ standing: Standing } & ClockColumns) | null;
  figures: Figures;
};

/** Writes a fact and all projections derived from the history, in one statement. Throws if the number or the
 * submission key exists already. */
export async function saveHistory(
  tx: Writing,
  place: Place,
  { fact, search, row, figures }: ToSave,
): Promise<void> {
  const tally = tallyRow(place, figures.tally);
  const waits = waitRows(place, figures.laterWaits);
  const withFact: Pick<Writing, 'with' | 'insertInto'> = fact
    ? tx.with('fact', (db) => db.insertInto('enquiry_fact').values(factRow(place.id, fact)))
    : tx;
  const withRow: Pick<Writing, 'with' | 'insertInto'> = row
    ? withFact.with('row', (db) =>
        db.updateTable('enquiry').set(projection(row.standing, row)).where('id', '=', place.id),
      )
    : withFact;
  const withSearch: Pick<Writing, 'with' | 'insertInto'> = search
    ? withRow.with('search', (db) => addSearch(db, search))
    : withRow;
  const withWaits: Pick<Writing, 'with' | 'insertInto'> =
    waits.length > 0 ? withSearch.with('waits', (db) => addWaits(db, waits)) : withSearch;
  const withoutRest: Pick<Writing, 'insertInto'> = figures.rejoined
    ? withWaits.with('rest', (db) => dropWaits(db, place.id, waits))
    : withWaits;
  await withoutRest
    .insertInto('enquiry_tally')
    .values(tally)
    .onConflict((conflict) => conflict.column('enquiry_id').doUpdateSet(tally))
    .execute();
}
