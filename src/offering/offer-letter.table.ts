import { sql } from 'kysely';
import type { Writing } from '../database/service.ts';

/** Makes whoever else would offer something to the same patient wait until this transaction has ended. */
export async function lockPatient(tx: Writing, patientMark: Buffer): Promise<void> {
  const key = patientMark.readBigInt64BE(0).toString();
  await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(tx);
}

/** How many offer letters were posted to a patient since a moment. */
export async function offerLettersSince(
  tx: Writing,
  patientMark: Buffer,
  since: Temporal.Instant,
): Promise<number> {
  const { count } = await tx
    .selectFrom('enquiry')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('patient_mark', '=', patientMark)
    .where('offer_letter_at', '>=', since)
    .executeTakeFirstOrThrow();
  return count;
}
