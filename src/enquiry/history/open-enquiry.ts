import type { EnquiryId, PracticeId, ProcedureId } from '../../database/id.ts';
import type { Within } from '../../database/service.ts';
import { contentKeyOf } from '../../vault/content-key.ts';
import { unseal } from '../../vault/seal.ts';
import type { Patient } from '../enquiry.ts';
import type { History } from '../facts/fact.ts';
import { historyOf, lockEnquiry } from './enquiry.table.ts';
import type { Submitted } from './is-same-sending.ts';
import type { Standing } from './standing.ts';
import { whereItStands } from './where-it-stands.ts';

/** An enquiry held by one deed: locked, with its data key and its whole history. */
export type OpenEnquiry = {
  id: EnquiryId;
  practiceId: PracticeId;
  practiceName: string;
  /** The time zone of the practice. */
  zone: string;
  procedureId: ProcedureId;
  locale: 'fr' | 'en';
  contentKey: Buffer;
  patient: Patient;
  history: History;
  standing: Standing;
  /** What was made by forms, by idempotency key. */
  submissions: ReadonlyMap<string, Submitted>;
};

export const patientPlace = (enquiryId: EnquiryId) => `enquiry.sealed_patient.${enquiryId}`;
export const wordsPlace = (enquiryId: EnquiryId, number: number) =>
  `enquiry_fact.sealed.${enquiryId}.${number}`;

/** Locks an enquiry and unwraps its key for a deed; null if there is none. */
export async function openEnquiry(within: Within, enquiryId: EnquiryId): Promise<OpenEnquiry | null> {
  const row = await lockEnquiry(within.tx, enquiryId);
  if (!row) return null;
  const contentKey = contentKeyOf(within.keys, row.id, row.sealed_key);
  const lines = await historyOf(within.tx, row.id);
  const history = lines.map((line) => line.fact);
  return {
    id: row.id,
    practiceId: row.practice_id,
    practiceName: row.practice_name,
    zone: row.zone,
    procedureId: row.procedure_id,
    locale: row.locale === 'en' ? 'en' : 'fr',
    contentKey,
    patient: JSON.parse(unseal(contentKey, patientPlace(row.id), row.sealed_patient).toString()),
    history,
    standing: whereItStands(history),
    submissions: new Map(
      lines.flatMap(({ fact, sealed, submission }) => {
        const words = () => sealed && unseal(contentKey, wordsPlace(row.id, fact.number), sealed).toString();
        return submission ? [[submission, { fact, words }]] : [];
      }),
    ),
  };
}
