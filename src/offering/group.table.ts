import type { EnquiryId } from '../database/id.ts';
import type { Reading } from '../database/service.ts';
import { isServed } from '../enquiry/history/enquiry.table.ts';

/** The open, unhandled enquiries of a group, by id, once one of it was answered or its patient reached; empty
 * before. */
export async function stillWaiting(
  read: Reading,
  enquiryId: EnquiryId,
): Promise<{ enquiryId: EnquiryId; practiceName: string }[]> {
  const row = await read
    .selectFrom('enquiry')
    .select('first_id')
    .where('id', '=', enquiryId)
    .executeTakeFirst();
  const firstId = row?.first_id ?? enquiryId;
  if (!row || !(await isServed(read, firstId))) return [];
  const rows = await read
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select(['enquiry.id', 'practice.name'])
    .where((of) => of.or([of('enquiry.id', '=', firstId), of('enquiry.first_id', '=', firstId)]))
    .where('enquiry.state', '=', 'open')
    .where('enquiry.handled_at', 'is', null)
    .where('enquiry.sent_at', 'is not', null)
    .orderBy('enquiry.id')
    .execute();
  return rows.map((one) => ({ enquiryId: one.id, practiceName: one.name }));
}
