import type { EnquiryId, LinkId, PersonId, PracticeId } from '../../database/id.ts';
import { isLocator } from '../../database/is-id.ts';
import type { Reading, Writing } from '../../database/service.ts';
import type { Link, LinkPurpose } from './link.ts';

/** A link by its locator; null if none. */
export async function linkById(read: Reading, locator: string): Promise<Link | null> {
  if (!isLocator(locator)) return null;
  const row = await read.selectFrom('link').selectAll().where('id', '=', locator).executeTakeFirst();
  if (!row) return null;
  return {
    id: row.id,
    purpose: row.purpose as LinkPurpose,
    generation: row.generation,
    personId: row.person_id,
    enquiryId: row.enquiry_id,
    expiresAt: row.expires_at,
    endedAt: row.ended_at,
    sealedAddress: row.sealed_address,
  };
}

/** Starts the next generation of a link: the previous secret is invalid from then on. */
export const startGeneration = (tx: Writing, link: Link, expiresAt: Temporal.Instant) =>
  tx
    .updateTable('link')
    .set({ generation: link.generation + 1, expires_at: expiresAt })
    .where('id', '=', link.id)
    .where('generation', '=', link.generation)
    .execute();

/** Ends a link; false if it had ended before. */
export async function endLink(tx: Writing, id: LinkId, now: Temporal.Instant): Promise<boolean> {
  const ended = await tx
    .updateTable('link')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Ends the invitations of a person. */
export const endInvitations = (tx: Writing, personId: PersonId, now: Temporal.Instant) =>
  tx
    .updateTable('link')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('purpose', '=', 'invitation')
    .where('ended_at', 'is', null)
    .execute();

/** Ends a person’s links to the enquiries of a practice, and their invitations. */
export const endLinks = (tx: Writing, personId: PersonId, practiceId: PracticeId, now: Temporal.Instant) =>
  tx
    .updateTable('link')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where((of) =>
      of.or([
        of('enquiry_id', 'is', null),
        of(
          'enquiry_id',
          'in',
          of.selectFrom('enquiry').select('enquiry.id').where('practice_id', '=', practiceId),
        ),
      ]),
    )
    .execute();

/** Ends the links of an enquiry’s patient that have one of these purposes, except one. */
export const endPatientLinks = (
  tx: Writing,
  {
    enquiryId,
    purposes,
    but = null,
    now,
  }: {
    enquiryId: EnquiryId;
    purposes: readonly LinkPurpose[];
    but?: LinkId | null;
    now: Temporal.Instant;
  },
) =>
  tx
    .updateTable('link')
    .set({ ended_at: now })
    .where('enquiry_id', '=', enquiryId)
    .where('person_id', 'is', null)
    .where('purpose', 'in', [...purposes])
    .where('ended_at', 'is', null)
    .$if(but !== null, (query) => query.where('id', '!=', but!))
    .execute();

/** How many letters with a link of this purpose the patient of an enquiry was sent since a moment. */
export async function countPatientLinks(
  tx: Writing,
  enquiryId: EnquiryId,
  purpose: LinkPurpose,
  since: Temporal.Instant,
): Promise<number> {
  const { count } = await tx
    .selectFrom('link')
    .select((of) => of.fn.countAll<number>().as('count'))
    .where('enquiry_id', '=', enquiryId)
    .where('person_id', 'is', null)
    .where('purpose', '=', purpose)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}
