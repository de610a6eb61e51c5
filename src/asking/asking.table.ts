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

/** How many enquiries came from one address, and how many from one network, each since its moment; those that came
 * from an offer left out. */
export async function countRecent(
  read: Reading | Writing,
  address: { mark: Buffer; since: Temporal.Instant },
  network: { mark: Buffer; since: Temporal.Instant },
): Promise<{ fromAddress: number; fromNetwork: number }> {
  const counted = await read
    .selectNoFrom(({ selectFrom }) => {
      const sentBy = (column: 'patient_mark' | 'sender_mark', { mark, since }: typeof address) =>
        selectFrom('enquiry')
          .select((of) => of.fn.countAll<number>().as('count'))
          .where(column, '=', mark)
          .where('asked_at', '>', since)
          .where('first_id', 'is', null);
      return [sentBy('patient_mark', address).as('address'), sentBy('sender_mark', network).as('network')];
    })
    .executeTakeFirstOrThrow();
  return { fromAddress: counted.address ?? 0, fromNetwork: counted.network ?? 0 };
}
