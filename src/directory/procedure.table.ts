import type { ProcedureId } from '../database/id.ts';
import { inOrderOfName } from '../database/in-order-of-name.ts';
import type { Reading } from '../database/service.ts';
import type { Procedure } from './procedure.ts';

type Row = { id: ProcedureId; slug: string; name_fr: string; name_en: string };

const procedureOf = (row: Row): Procedure => ({
  id: row.id,
  slug: row.slug,
  name: { fr: row.name_fr, en: row.name_en },
});

/** Every procedure of the directory; whoever shows them puts them in the order of their names. */
export async function procedures(read: Reading): Promise<Procedure[]> {
  const rows = await read
    .selectFrom('procedure')
    .selectAll()
    .orderBy(inOrderOfName('name_fr'))
    .orderBy('id')
    .execute();
  return rows.map(procedureOf);
}

/** One procedure by its id; null when there is none. */
export async function procedureById(read: Reading, id: ProcedureId): Promise<Procedure | null> {
  const row = await read.selectFrom('procedure').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? procedureOf(row) : null;
}
