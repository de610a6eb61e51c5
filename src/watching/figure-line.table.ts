import type { EnquiryId, PracticeId } from '../database/id.ts';
import type { Reading } from '../database/service.ts';
import type { RefusalReason } from '../enquiry/facts/refusal.ts';
import { counting } from '../enquiry/figures/tally.table.ts';
import type { HandledHow } from '../enquiry/figures/tally.ts';
import type { FigureLine } from './figure-line.ts';
import type { Period } from './which-period.ts';

/** What is stored of a sent enquiry, before it is measured. */
export type KeptLine = Omit<FigureLine, 'leftOut' | 'minutes' | 'month' | 'week'>;

/** The enquiries that were sent to a practice in a period, the newest first. An index scan on `enquiry_tally_sent`. */
export async function keptLines(
  read: Reading,
  practiceId: PracticeId,
  { since, until }: Period,
): Promise<KeptLine[]> {
  const rows = await counting(read)
    .selectAll('enquiry_tally')
    .where('practice_id', '=', practiceId)
    .where('sent_at', '>=', since)
    .where('sent_at', '<', until)
    .orderBy('sent_at', 'desc')
    .orderBy('enquiry_id')
    .execute();
  return rows.flatMap(({ sent_at: sentAt, ...row }) =>
    sentAt
      ? [
          {
            id: row.enquiry_id,
            procedureId: row.procedure_id,
            sentAt,
            transmittedAt: row.transmitted_at,
            readAt: row.read_at,
            handledAt: row.handled_at,
            handledBy: row.handled_by,
            handledHow: row.handled_how as HandledHow | null,
            withdrawnAt: row.withdrawn_at,
            servedElsewhereAt: row.served_elsewhere_at,
            refusal: row.refusal as RefusalReason | null,
          },
        ]
      : [],
  );
}

/** The encrypted rows of some enquiries, for those who may decrypt them. */
export const sealedOf = (read: Reading, ids: readonly EnquiryId[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : read
        .selectFrom('enquiry')
        .select(['id', 'sealed_key', 'sealed_patient'])
        .where('id', 'in', ids)
        .execute();
