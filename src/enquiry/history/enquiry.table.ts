import type { ExpressionBuilder } from 'kysely';
import type { EnquiryId, PracticeId, ProcedureId } from '../../database/id.ts';
import type { DB } from '../../database/schema.generated.ts';
import type { Reading, Writing } from '../../database/service.ts';
import type { Fact } from '../facts/fact.ts';
import { factThat } from '../facts/fact-that.table.ts';
import { parseFact } from '../facts/parse-fact.ts';
import type { Standing } from './standing.ts';

/** The whole history of an enquiry, oldest first, with the encrypted text of each fact that has any. */
export async function historyOf(read: Reading | Writing, enquiryId: EnquiryId) {
  const rows = await read
    .selectFrom('enquiry_fact')
    .selectAll()
    .where('enquiry_id', '=', enquiryId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ fact: parseFact(row), sealed: row.sealed, submission: row.submission }));
}

/** The whole histories of some enquiries, each oldest first, without any text. */
export async function historiesOf(
  read: Reading | Writing,
  enquiryIds: readonly EnquiryId[],
): Promise<Map<EnquiryId, Fact[]>> {
  const histories = new Map<EnquiryId, Fact[]>(enquiryIds.map((id) => [id, []]));
  if (enquiryIds.length === 0) return histories;
  const rows = await read
    .selectFrom('enquiry_fact')
    .select(['enquiry_id', 'number', 'kind', 'version', 'at', 'by_kind', 'by_person', 'by_session', 'data'])
    .where('enquiry_id', 'in', enquiryIds)
    .orderBy('enquiry_id')
    .orderBy('number')
    .execute();
  for (const row of rows) histories.get(row.enquiry_id)?.push(parseFact(row));
  return histories;
}

/** Locks an enquiry for one deed and returns what a deed needs of its row, or null if there is none. */
export const lockEnquiry = async (tx: Writing, enquiryId: EnquiryId) =>
  (await tx
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select(['enquiry.id', 'practice_id', 'procedure_id', 'locale', 'sealed_key', 'sealed_patient'])
    .select(['practice.name as practice_name', 'practice.zone'])
    .where('enquiry.id', '=', enquiryId)
    .forUpdate('enquiry')
    .executeTakeFirst()) ?? null;

/** By which rules the columns of a row are derived; `projectAnew` derives older ones again. */
export const projectedBy = 1;

/** The moments of the clock that a row holds. */
export type ClockColumns = { dueAt: Temporal.Instant | null; lateAt: Temporal.Instant | null };

/** The columns of the row that are derived from the history. */
export const projection = (standing: Standing, { dueAt, lateAt }: ClockColumns) => ({
  asked_at: standing.askedAt,
  sent_at: standing.sentAt,
  transmitted_at: standing.transmittedAt,
  first_read_at: standing.firstRead?.at ?? null,
  answered_at: standing.answeredAt,
  handled_at: standing.handledAt,
  state: standing.state,
  version: standing.version,
  last_fact: standing.lastFact,
  last_activity_at: standing.lastActivityAt,
  unread: standing.unread,
  needs_attention: standing.needsAttention,
  first_id: standing.first,
  offer_letter_at: standing.offerLetterAt,
  withdrawn_at: standing.withdrawnAt,
  contested: standing.contested,
  reached_by: standing.reachedBy,
  duplicate_of: standing.duplicateOf,
  waits_since: standing.wait?.since ?? null,
  wait: standing.wait?.which ?? null,
  says_yes: standing.wait?.saysYes ?? false,
  due_at: dueAt,
  late_at: lateAt,
  projected: projectedBy,
});

export type NewRow = {
  id: EnquiryId;
  practiceId: PracticeId;
  procedureId: ProcedureId;
  locale: 'fr' | 'en';
  sealedKey: Buffer;
  sealedPatient: Buffer;
  submission: string;
  submissionMark: Buffer;
  patientMark: Buffer;
  /** Marks of the normalised address and telephone, by which the same person is recognised. */
  contactMarks: Buffer[];
  /** Mark of the folded words. */
  textMark: Buffer;
  senderMark: Buffer;
};

/** Inserts the row of a new enquiry; returns false, and writes nothing, if its submission key is taken. */
export async function insertEnquiry(
  tx: Writing,
  row: NewRow,
  standing: Standing,
  clock: ClockColumns,
): Promise<boolean> {
  const inserted = await tx
    .insertInto('enquiry')
    .values({
      id: row.id,
      practice_id: row.practiceId,
      procedure_id: row.procedureId,
      locale: row.locale,
      submission: row.submission,
      submission_mark: row.submissionMark,
      sealed_key: row.sealedKey,
      sealed_patient: row.sealedPatient,
      patient_mark: row.patientMark,
      contact_marks: row.contactMarks,
      text_mark: row.textMark,
      sender_mark: row.senderMark,
      ...projection(standing, clock),
    })
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Updates the patient's details, with the marks by which they are recognised. */
export const savePatient = (
  tx: Writing,
  enquiryId: EnquiryId,
  row: Pick<NewRow, 'sealedPatient' | 'patientMark' | 'contactMarks'>,
) =>
  tx
    .updateTable('enquiry')
    .set({
      sealed_patient: row.sealedPatient,
      patient_mark: row.patientMark,
      contact_marks: row.contactMarks,
    })
    .where('id', '=', enquiryId)
    .execute();

/** Updates the marks by which the person and the words of an enquiry are recognised. */
export const saveMarks = (
  tx: Writing,
  enquiryId: EnquiryId,
  { contactMarks, textMark }: Pick<NewRow, 'contactMarks' | 'textMark'>,
) =>
  tx
    .updateTable('enquiry')
    .set({ contact_marks: contactMarks, text_mark: textMark })
    .where('id', '=', enquiryId)
    .execute();

/** Whether a practice of a group has answered or reached the patient: of the first enquiry, or of one sent on from
 * its offers; `except` is one whose own service does not count. */
export async function isServed(
  read: Reading | Writing,
  firstId: EnquiryId,
  except: EnquiryId | null = null,
): Promise<boolean> {
  const row = await read
    .selectFrom('enquiry')
    .innerJoin('enquiry_fact', 'enquiry_fact.enquiry_id', 'enquiry.id')
    .select('enquiry.id')
    .where((of) => of.or([of('enquiry.id', '=', firstId), of('enquiry.first_id', '=', firstId)]))
    .$if(except !== null, (query) => query.where('enquiry.id', '!=', except))
    .where((of) => factThat('serves')(of as unknown as ExpressionBuilder<DB, 'enquiry_fact'>))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
