import type { Reading, Writing } from '../database/service.ts';

/** The enquiry that a form has already made; null when it has made none. */
export async function enquiryOfSubmission(read: Reading | Writing, submission: string) {
  const row = await read
    .selectFrom('enquiry')
    .select(['id', 'submission_mark', 'sent_at'])
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row ? { id: row.id, mark: row.submission_mark, held: row.sent_at === null } : null;
}

/** How many enquiries came from one address, or from one network, since a moment; those that came from an offer
 * left out. */
export async function countRecent(
  read: Reading | Writing,
  from: { patientMark: Buffer } | { senderMark: Buffer },
  since: Temporal.Instant,
): Promise<number> {
  const counted = await read
    .selectFrom('enquiry')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('asked_at', '>', since)
    .where('first_id', 'is', null)
    .$if('patientMark' in from, (query) =>
      query.where('patient_mark', '=', (from as { patientMark: Buffer }).patientMark),
    )
    .$if('senderMark' in from, (query) =>
      query.where('sender_mark', '=', (from as { senderMark: Buffer }).senderMark),
    )
    .executeTakeFirstOrThrow();
  return counted.count;
}
