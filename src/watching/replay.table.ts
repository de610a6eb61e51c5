import type { EnquiryId } from '../database/id.ts';
import type { Reading } from '../database/service.ts';
import { counting } from '../enquiry/figures/tally.table.ts';

/** Where the last page ended; null before the first. */
export type Cursor = { sentAt: Temporal.Instant; id: EnquiryId };

/** Some enquiries sent since a moment, the newest first, after a cursor. */
export async function sentSince(
  read: Reading,
  { since, after, most }: { since: Temporal.Instant; after: Cursor | null; most: number },
) {
  const rows = await counting(read)
    .select(['enquiry_tally.enquiry_id', 'practice_id', 'group_id', 'sent_at'])
    .where('sent_at', '>=', since)
    .$if(after !== null, (query) =>
      query.where((of) => of(of.refTuple('sent_at', 'enquiry_id'), '<', of.tuple(after!.sentAt, after!.id))),
    )
    .orderBy('sent_at', 'desc')
    .orderBy('enquiry_id', 'desc')
    .limit(most)
    .execute();
  return rows.flatMap(({ enquiry_id: id, sent_at: sentAt, ...row }) =>
    sentAt
      ? [
          {
            id,
            sentAt,
            practiceId: row.practice_id,
            /** For a secondary enquiry: when others of its group answered or reached the patient. */
            servedAt: row.group_id === id ? null : row.served_elsewhere_at,
          },
        ]
      : [],
  );
}
