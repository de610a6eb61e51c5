import type { Reading } from '../database/service.ts';
import { byName } from '../words/by-name.ts';
import { practiceOf } from './practice.table.ts';
import type { Practice } from './practice.ts';
import { whichTownName } from './which-town.ts';

/** The towns of the directory by name, each with the number of its practices. */
export async function towns(read: Reading): Promise<{ slug: string; name: string; practices: number }[]> {
  const rows = await read
    .selectFrom('practice')
    .select((of) => ['town_slug', 'town', of.fn.countAll<number>().as('practices')])
    .groupBy(['town_slug', 'town'])
    .execute();
  return [...Map.groupBy(rows, (row) => row.town_slug)]
    .map(([slug, spellings]) => ({
      slug,
      name: whichTownName(spellings),
      practices: spellings.reduce((sum, one) => sum + one.practices, 0),
    }))
    .sort((left, right) => byName('fr')(left, right) || (left.slug < right.slug ? -1 : 1));
}

export type Search = { procedure: string | null; town: string | null; after: string | null; limit: number };
export type Found = { practices: Practice[]; next: string | null };

/** The practices of a town that offer a procedure, sorted by slug; `next` is the cursor after the last. The order
 * does not reflect merit and cannot be bought. */
export async function practicesFor(read: Reading, { procedure, town, after, limit }: Search): Promise<Found> {
  const rows = await read
    .selectFrom('practice')
    .selectAll('practice')
    .$if(town !== null, (query) => query.where('town_slug', '=', town as string))
    .$if(procedure !== null, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('practice_procedure')
            .innerJoin('procedure', 'procedure.id', 'practice_procedure.procedure_id')
            .select('procedure.id')
            .whereRef('practice_procedure.practice_id', '=', 'practice.id')
            .where('practice_procedure.available', '=', true)
            .where('procedure.slug', '=', procedure as string),
        ),
      ),
    )
    .$if(after !== null, (query) => query.where('practice.slug', '>', after as string))
    .orderBy('practice.slug')
    .limit(limit + 1)
    .execute();
  const practices = rows.slice(0, limit).map(practiceOf);
  return { practices, next: rows.length > limit ? (practices.at(-1)?.slug ?? null) : null };
}
