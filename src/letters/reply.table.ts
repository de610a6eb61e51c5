import type { LetterId } from '../database/id.ts';
import type { Writing } from '../database/service.ts';
import type { About } from './what-a-reply-means.ts';

/** Makes every letter due that was postponed for what its reply was about, and that nobody has claimed. Returns how
 * many. */
export async function releasePutOff(
  tx: Writing,
  { abouts, now }: { abouts: readonly About[]; now: Temporal.Instant },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ next_try_at: now })
    .where('id', 'in', (of) =>
      of
        .selectFrom('letter')
        .select('id')
        .where('state', '=', 'waiting')
        .where('reply_about', 'in', [...abouts])
        .where('next_try_at', '>', now)
        .where('claim', 'is', null)
        .orderBy('id')
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Makes every letter wait again that was given up since a moment for what its reply was about. Returns how many. */
export async function reviveLetters(
  tx: Writing,
  { abouts, since, now }: { abouts: readonly About[]; since: Temporal.Instant; now: Temporal.Instant },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ state: 'waiting', next_try_at: now, settled_at: null, tries: 0 })
    .where('id', 'in', (of) =>
      of
        .selectFrom('letter')
        .select('id')
        .where('state', '=', 'failed')
        .where('settled_at', '>', since)
        .where('reply_about', 'in', [...abouts])
        .orderBy('id')
        .forUpdate(),
    )
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Letters whose last reply is stored in plain text, as older versions did, with what decrypts them; at most this
 * many. */
export async function repliesInClear(tx: Writing, most: number) {
  const rows = await tx
    .selectFrom('letter')
    .leftJoin('enquiry', 'enquiry.id', 'letter.enquiry_id')
    .select(['letter.id', 'letter.enquiry_id', 'letter.state', 'letter.last_reply', 'enquiry.sealed_key'])
    .where('letter.last_reply', 'is not', null)
    .limit(most)
    .forUpdate('letter')
    .skipLocked()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    enquiryId: row.enquiry_id,
    accepted: row.state === 'accepted',
    reply: row.last_reply ?? '',
    sealedKey: row.sealed_key,
  }));
}

/** Replaces the plain text; null if it cannot be encrypted, and is deleted. */
export const sealReply = (
  tx: Writing,
  id: LetterId,
  { sealedReply, about }: { sealedReply: Buffer | null; about: About | null },
) =>
  tx
    .updateTable('letter')
    .set({ last_reply: null, sealed_reply: sealedReply, reply_about: about })
    .where('id', '=', id)
    .execute();
