import type { EnquiryId } from '../database/id.ts';
import type { Writing } from '../database/service.ts';

/** When the first copy of an enquiry's reminder was accepted by a mail server, and whether any is still to be sent. */
export async function reminderOnItsWay(
  tx: Writing,
  enquiryId: EnquiryId,
): Promise<{ leftAt: Temporal.Instant | null; onItsWay: boolean }> {
  const rows = await tx
    .selectFrom('link')
    .innerJoin('letter', (join) =>
      join.on((of) =>
        of.or([of('letter.link_id', '=', of.ref('link.id')), of('letter.id', '=', of.ref('link.letter_id'))]),
      ),
    )
    .select(['letter.state', 'letter.settled_at'])
    .where('link.enquiry_id', '=', enquiryId)
    .where('letter.kind', '=', 'reminder')
    .orderBy('letter.settled_at')
    .execute();
  return {
    leftAt: rows.find((row) => row.state === 'accepted')?.settled_at ?? null,
    onItsWay: rows.some((row) => row.state === 'waiting'),
  };
}
