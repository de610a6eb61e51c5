import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { EnquiryId } from '../../database/id.ts';
import type { DB } from '../../database/schema.generated.ts';
import type { Keys, Reading } from '../../database/service.ts';
import { contentKeyOf } from '../../vault/content-key.ts';
import { unseal } from '../../vault/seal.ts';
import type { Patient } from '../enquiry.ts';
import { historyOf } from './enquiry.table.ts';
import { patientPlace, wordsPlace } from './open-enquiry.ts';
import type { Thread } from './thread.ts';
import { whereItStands } from './where-it-stands.ts';

type Sealed = { id: EnquiryId; sealed_key: Buffer; sealed_patient: Buffer };

/** Decrypts the patient's details, from a row of the enquiry table. */
export const patientOf = (keys: Keys, row: Sealed): Patient =>
  JSON.parse(
    unseal(contentKeyOf(keys, row.id, row.sealed_key), patientPlace(row.id), row.sealed_patient).toString(),
  );

/** Which rows of `enquiry` somebody reaches. */
export type Reach = (of: ExpressionBuilder<DB, 'enquiry'>) => Expression<SqlBool>;

const everything: Reach = (of) => of.lit(true);

/** Decrypts the whole conversation of an enquiry, in order; null if there is none within reach. The service itself
 * reaches everything. Two queries. */
export async function threadOf(
  read: Reading,
  keys: Keys,
  enquiryId: EnquiryId,
  reach: Reach = everything,
): Promise<Thread | null> {
  const row = await read
    .selectFrom('enquiry')
    .select(['id', 'practice_id', 'procedure_id', 'locale', 'sealed_key', 'sealed_patient'])
    .where('id', '=', enquiryId)
    .where(reach)
    .executeTakeFirst();
  if (!row) return null;
  const contentKey = contentKeyOf(keys, row.id, row.sealed_key);
  const lines = (await historyOf(read, row.id)).map(({ fact, sealed, submission }) => ({
    fact,
    submission,
    words: sealed && unseal(contentKey, wordsPlace(row.id, fact.number), sealed).toString(),
  }));
  return {
    id: row.id,
    practiceId: row.practice_id,
    procedureId: row.procedure_id,
    locale: row.locale === 'en' ? 'en' : 'fr',
    patient: patientOf(keys, row),
    lines,
    standing: whereItStands(lines.map((line) => line.fact)),
  };
}
