import type { Reading, Writing } from '../database/service.ts';
import type { Link, LinkPurpose } from './link.ts';

/** One link by its locator; null when there is none. */
export async function linkById(read: Reading | Writing, id: string): Promise<Link | null> {
  const row = await read.selectFrom('link').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    purpose: row.purpose as LinkPurpose,
    generation: row.generation,
    personId: row.person_id,
    enquiryId: row.enquiry_id,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
  };
}

/** Starts the next generation of a link: the secret sent before opens nothing any more. */
export const startGeneration = (tx: Writing, link: Link, expiresAt: Temporal.Instant) =>
  tx
    .updateTable('link')
    .set({ generation: link.generation + 1, expires_at: expiresAt })
    .where('id', '=', link.id)
    .where('generation', '=', link.generation)
    .execute();

export const endLink = (tx: Writing, id: string, now: Temporal.Instant) =>
  tx.updateTable('link').set({ ended_at: now }).where('id', '=', id).execute();

/** Ends the links of a person to the enquiries of a practice, and her invitations. */
export const endLinks = (tx: Writing, personId: string, practiceId: string, now: Temporal.Instant) =>
  tx
    .updateTable('link')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where((of) =>
      of.or([
        of('enquiry_id', 'is', null),
        of('enquiry_id', 'in', of.selectFrom('enquiry').select('id').where('practice_id', '=', practiceId)),
      ]),
    )
    .execute();

/** When the far server accepted the letter that carries a link; null while nobody did. */
export async function linkDeliveredAt(read: Reading | Writing, linkId: string) {
  const row = await read
    .selectFrom('letter')
    .select('settled_at')
    .where((of) =>
      of.or([
        of('link_id', '=', linkId),
        of('id', '=', of.selectFrom('link').select('letter_id').where('link.id', '=', linkId)),
      ]),
    )
    .where('state', '=', 'accepted')
    .orderBy('settled_at', 'desc')
    .executeTakeFirst();
  return row?.settled_at ?? null;
}
