import type { Writing } from '../database/service.ts';
import type { About } from './what-a-reply-means.ts';

/** Makes every letter due that was put off for some of what replies are about, and that nobody holds. Returns how many. */
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

/** Has every letter wait again that was given up since a moment for some of what replies are about. Returns how many. */
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

/** Letters whose last reply is kept in clear, as an older Relais did, with what opens them; at most so many. */
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

/** Replaces what was kept in clear; null where the words can be sealed with nothing, and are gone. */
export const sealReply = (
  tx: Writing,
  id: string,
  { sealedReply, about }: { sealedReply: Buffer | null; about: About | null },
) =>
  tx
    .updateTable('letter')
    .set({ last_reply: null, sealed_reply: sealedReply, reply_about: about })
    .where('id', '=', id)
    .execute();
