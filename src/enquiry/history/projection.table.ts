import type { EnquiryId, PracticeId, ProcedureId } from '../../database/id.ts';
import type { Writing } from '../../database/service.ts';
import { projectedBy } from './enquiry.table.ts';

export type ProjectedRow = { id: EnquiryId; practiceId: PracticeId; procedureId: ProcedureId };

/** Locks at most `most` enquiries whose columns were derived by earlier rules. Those locked by a deed are left out: it
 * derives them itself. In the order of the index: without one, all that is derived already would be read for each call. */
export async function projectedBefore(tx: Writing, most: number): Promise<ProjectedRow[]> {
  const rows = await tx
    .selectFrom('enquiry')
    .select(['id', 'practice_id', 'procedure_id'])
    .where('projected', '<', projectedBy)
    .orderBy('projected')
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => ({ id: row.id, practiceId: row.practice_id, procedureId: row.procedure_id }));
}

/** Leaves the row of an enquiry as it is, and no longer asks for it to be derived. */
export const setProjectionAside = (tx: Writing, enquiryId: EnquiryId) =>
  tx.updateTable('enquiry').set({ projected: projectedBy }).where('id', '=', enquiryId).execute();
