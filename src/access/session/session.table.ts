import type { Reading, Writing } from '../../database/service.ts';
import type { Session } from './session.ts';
import type { Seen } from './what-an-act-proves.ts';

type Row = { id: string; person_id: string | null; enquiry_id: string | null; maybe_automatic: boolean };

const sessionOf = (row: Row): Session => ({
  id: row.id,
  personId: row.person_id,
  enquiryId: row.enquiry_id,
  maybeAutomatic: row.maybe_automatic,
});

/** The live session of a token's mark at a moment, with the time it was last seen and whether a patient came to it
 * by a letter; null when there is none. */
export async function liveSession(read: Reading, tokenMark: Buffer, now: Temporal.Instant) {
  const row = await read
    .selectFrom('session')
    .selectAll()
    .where('token_mark', '=', tokenMark)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? { session: sessionOf(row), lastSeenAt: row.last_seen_at, byLetter: row.by_letter } : null;
}

/** Whether a session is live at a moment, by its id. */
export async function isLiveSession(tx: Writing, id: string, now: Temporal.Instant): Promise<boolean> {
  const row = await tx
    .selectFrom('session')
    .select('id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

export const insertSession = (
  tx: Writing,
  session: Session & {
    tokenMark: Buffer;
    at: Temporal.Instant;
    expiresAt: Temporal.Instant;
    browser: string;
    byLetter: boolean;
  },
) =>
  tx
    .insertInto('session')
    .values({
      id: session.id,
      token_mark: session.tokenMark,
      person_id: session.personId,
      enquiry_id: session.enquiryId,
      created_at: session.at,
      last_seen_at: session.at,
      expires_at: session.expiresAt,
      maybe_automatic: session.maybeAutomatic,
      browser: session.browser,
      by_letter: session.byLetter,
    })
    .execute();

/** Whether somebody, and no machine, has come to one of these enquiries by a link of a letter: their address is hers who
 * reads it. */
export async function cameByLetter(read: Reading, enquiryIds: readonly string[]): Promise<boolean> {
  const row = await read
    .selectFrom('session')
    .select('id')
    .where('enquiry_id', 'in', enquiryIds)
    .where('by_letter', '=', true)
    .where('maybe_automatic', '=', false)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notes that a session is in use: presence, on which nothing shown to others depends. */
export const touchSession = (tx: Writing, id: string, now: Temporal.Instant) =>
  tx.updateTable('session').set({ last_seen_at: now }).where('id', '=', id).execute();

/** What has been seen of a session; null where there is none. */
export async function seenOf(tx: Writing, id: string): Promise<Seen | null> {
  const row = await tx
    .selectFrom('session')
    .select(['created_at', 'first_act_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { openedAt: row.created_at, firstActAt: row.first_act_at } : null;
}

/** Keeps the moment of the first act in a session; a later one changes nothing. */
export const keepFirstAct = (tx: Writing, id: string, now: Temporal.Instant) =>
  tx
    .updateTable('session')
    .set({ first_act_at: now })
    .where('id', '=', id)
    .where('first_act_at', 'is', null)
    .execute();

/** Notes of a session that may have been a machine's that a person holds it. */
export const trustSession = (tx: Writing, id: string) =>
  tx.updateTable('session').set({ maybe_automatic: false }).where('id', '=', id).execute();

/** The live sessions of a person, the last used first. */
export const sessionsOf = (read: Reading, personId: string, now: Temporal.Instant) =>
  read
    .selectFrom('session')
    .select(['id', 'enquiry_id', 'created_at', 'last_seen_at', 'browser'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute();

/** Ends one session of a person, or all of them when `id` is null. */
export const endSessions = (tx: Writing, personId: string, id: string | null, now: Temporal.Instant) =>
  tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(id !== null, (query) => query.where('id', '=', id))
    .execute();

/** Forgets of the sessions of a patient's enquiry that she came to them by a letter: it went to an address that is hers
 * no longer. */
export const distrustSessions = (tx: Writing, enquiryId: string) =>
  tx
    .updateTable('session')
    .set({ by_letter: false })
    .where('enquiry_id', '=', enquiryId)
    .where('person_id', 'is', null)
    .execute();

/** Ends the sessions of a patient's enquiry. */
export const endPatientSessions = (tx: Writing, enquiryId: string, now: Temporal.Instant) =>
  tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('enquiry_id', '=', enquiryId)
    .where('person_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
