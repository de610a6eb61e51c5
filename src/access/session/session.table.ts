import type { EnquiryId, PersonId, SessionId } from '../../database/id.ts';
import type { Reading, Writing } from '../../database/service.ts';
import type { Session } from './session.ts';
import type { Seen } from './what-an-act-proves.ts';

type Row = {
  id: SessionId;
  person_id: PersonId | null;
  enquiry_id: EnquiryId | null;
  maybe_automatic: boolean;
};

const sessionOf = (row: Row): Session => ({
  id: row.id,
  personId: row.person_id,
  enquiryId: row.enquiry_id,
  maybeAutomatic: row.maybe_automatic,
});

/** The live session of a token mark at a moment, with when it was last seen and whether a patient came by a letter;
 * null if none. */
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
export async function isLiveSession(tx: Writing, id: SessionId, now: Temporal.Instant): Promise<boolean> {
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

/** Whether a person, and no machine, has opened a link of a letter to one of these enquiries: its address is proven. */
export async function cameByLetter(read: Reading, enquiryIds: readonly EnquiryId[]): Promise<boolean> {
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

/** Notes that a session is in use; nothing shown to others depends on it. */
export const touchSession = (tx: Writing, id: SessionId, now: Temporal.Instant) =>
  tx.updateTable('session').set({ last_seen_at: now }).where('id', '=', id).execute();

/** What is known of the acts in a session; null if there is no such session. */
export async function seenOf(tx: Writing, id: SessionId): Promise<Seen | null> {
  const row = await tx
    .selectFrom('session')
    .select(['created_at', 'first_act_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { openedAt: row.created_at, firstActAt: row.first_act_at } : null;
}

/** Stores the moment of the first act in a session; later ones change nothing. */
export const keepFirstAct = (tx: Writing, id: SessionId, now: Temporal.Instant) =>
  tx
    .updateTable('session')
    .set({ first_act_at: now })
    .where('id', '=', id)
    .where('first_act_at', 'is', null)
    .execute();

/** Marks a session as proven to be a person’s. */
export const trustSession = (tx: Writing, id: SessionId) =>
  tx.updateTable('session').set({ maybe_automatic: false }).where('id', '=', id).execute();

/** The live sessions of a person, the last used first. */
export const sessionsOf = (read: Reading, personId: PersonId, now: Temporal.Instant) =>
  read
    .selectFrom('session')
    .select(['id', 'enquiry_id', 'created_at', 'last_seen_at', 'browser'])
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('last_seen_at', 'desc')
    .execute();

/** Ends one session of a person, or all of them if `id` is null. */
export const endSessions = (tx: Writing, personId: PersonId, id: SessionId | null, now: Temporal.Instant) =>
  tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(id !== null, (query) => query.where('id', '=', id))
    .execute();

/** The sessions of a patient’s enquiry no longer prove its address, which has changed. */
export const distrustSessions = (tx: Writing, enquiryId: EnquiryId) =>
  tx
    .updateTable('session')
    .set({ by_letter: false })
    .where('enquiry_id', '=', enquiryId)
    .where('person_id', 'is', null)
    .execute();

/** Ends the sessions of a patient’s enquiry. */
export const endPatientSessions = (tx: Writing, enquiryId: EnquiryId, now: Temporal.Instant) =>
  tx
    .updateTable('session')
    .set({ ended_at: now })
    .where('enquiry_id', '=', enquiryId)
    .where('person_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
