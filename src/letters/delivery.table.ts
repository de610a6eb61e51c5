import { type ExpressionBuilder, sql, type Updateable, type UpdateObject } from 'kysely';
import type { LetterId, PracticeId } from '../database/id.ts';
import type { DB } from '../database/schema.generated.ts';
import type { Reading, Writing } from '../database/service.ts';
import type { LetterRow } from './letter.table.ts';
import type { About } from './what-a-reply-means.ts';

export type Claimed = Omit<LetterRow, 'postedAt' | 'linkId' | 'mailboxMark'> & {
  /** The claim that holds it until then, and how many times in a row, this one included, no outcome was recorded. */
  claim: string;
  until: Temporal.Instant;
  unrecorded: number;
  tries: number;
  /** Whom the last reply was about. */
  about: About | null;
  sealedKey: Buffer | null;
};

const mostDoublings = 5;

type Claim = { claim: string; now: Temporal.Instant; lease: Temporal.Duration; most: number };

const rowsClaimed = (tx: Writing, { claim, now, lease, most }: Claim) =>
  tx
    .with('due', (db) =>
      db
        .selectFrom('letter')
        .select(['id', 'next_try_at as since'])
        .where('state', '=', 'waiting')
        .where('next_try_at', '<=', now)
        .orderBy('next_try_at')
        .limit(most)
        .forUpdate()
        .skipLocked(),
    )
    .with('claimed', (db) =>
      db
        .updateTable('letter')
        .from('due')
        .set((of) => ({
          claim,
          next_try_at: sql`${now}::timestamptz + make_interval(secs => ${lease.total('seconds')}::float8 * power(2, least(letter.unrecorded, ${mostDoublings}::int)))`,
          tries: of('tries', '+', 1),
          unrecorded: of('letter.unrecorded', '+', 1),
        }))
        .whereRef('letter.id', '=', 'due.id')
        .returning([
          'letter.id',
          'kind',
          'message_id',
          'enquiry_id',
          'fact_number',
          'person_id',
          'next_try_at',
          'unrecorded',
        ])
        .returning(['sealed_recipient', 'sealed_message', 'tries', 'reply_about', 'due.since']),
    )
    .selectFrom('claimed')
    .leftJoin('enquiry', 'enquiry.id', 'claimed.enquiry_id')
    .selectAll('claimed')
    .select('enquiry.sealed_key')
    .orderBy('claimed.since')
    .orderBy('claimed.id')
    .execute();

/** Claims (leases) due letters, oldest first, for as long as `lease`: if its holder dies, a letter is retried when
 * the lease ends, and the lease doubles each time that no outcome was recorded. Letters claimed by another worker are
 * skipped. */
export async function claimLetters(tx: Writing, by: Claim): Promise<Claimed[]> {
  const rows = await rowsClaimed(tx, by);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    messageId: row.message_id,
    enquiryId: row.enquiry_id,
    factNumber: row.fact_number,
    personId: row.person_id,
    sealedRecipient: row.sealed_recipient,
    sealedMessage: row.sealed_message,
    claim: by.claim,
    until: row.next_try_at ?? by.now,
    unrecorded: row.unrecorded,
    tries: row.tries,
    about: row.reply_about as About | null,
    sealedKey: row.sealed_key,
  }));
}

/** The last reply to a letter, and what it is about; null if it does not say. */
export type Reply = { sealedReply: Buffer; about: About | null };

const replied = ({ sealedReply, about }: Reply) => ({
  ...{ sealed_reply: sealedReply, reply_about: about, last_reply: null },
  ...{ claim: null, unrecorded: 0 },
});

/** Records that the server has accepted a letter that is still waiting, whoever holds it by now: it is not sent
 * again. Returns false if somebody else has settled it. */
export const acceptLetter = (
  tx: Writing,
  id: LetterId,
  end: Reply & { now: Temporal.Instant },
): Promise<boolean> =>
  changeWaiting(tx, id, null, {
    ...replied(end),
    ...{ state: 'accepted', next_try_at: null, settled_at: end.now },
  });

/** Gives up a letter that is still held by a claim. Returns false if it is not. */
export const failLetter = (
  tx: Writing,
  { id, claim }: Held,
  end: Reply & { now: Temporal.Instant },
): Promise<boolean> =>
  changeWaiting(tx, id, claim, {
    ...replied(end),
    ...{ state: 'failed', next_try_at: null, settled_at: end.now },
  });

/** Postpones a letter that is still held by a claim to its next attempt. Returns false if it is not. */
export const deferLetter = (
  tx: Writing,
  { id, claim }: Held,
  later: Reply & { nextTryAt: Temporal.Instant },
): Promise<boolean> => changeWaiting(tx, id, claim, { ...replied(later), next_try_at: later.nextTryAt });

/** Releases a letter that is still held by a claim, as if it had not been tried. */
export const giveBackLetter = (tx: Writing, { id, claim }: Held, now: Temporal.Instant): Promise<boolean> =>
  changeWaiting(tx, id, claim, (of) => ({
    ...{ claim: null, next_try_at: now },
    tries: of('tries', '-', 1),
    unrecorded: of('unrecorded', '-', 1),
  }));

/** Whether a letter is about something that the clock did after counting days: its fact holds the count. */
export async function isOfTheClock(
  read: Reading,
  { enquiryId, factNumber }: Pick<Claimed, 'enquiryId' | 'factNumber'>,
): Promise<boolean> {
  if (enquiryId === null || factNumber === null) return false;
  const row = await read
    .selectFrom('enquiry_fact')
    .select('number')
    .where('enquiry_id', '=', enquiryId)
    .where('number', '=', factNumber)
    .where(sql<boolean>`(data -> 'count' ->> 'workingDays')::int > 0`)
    .executeTakeFirst();
  return row !== undefined;
}

/** The practices of the enquiries that a letter is about: of its own one, or of those of its list whose links its
 * reader can still open. */
export async function practicesOfLetter(
  read: Reading,
  { id, enquiryId, personId }: Pick<Claimed, 'id' | 'enquiryId' | 'personId'>,
): Promise<PracticeId[]> {
  const rows = await read
    .selectFrom('enquiry')
    .select('practice_id')
    .distinct()
    .where((of) => {
      if (enquiryId !== null) return of('id', '=', enquiryId);
      const firstLink = of.selectFrom('letter').select('link_id').where('letter.id', '=', id);
      const links = of
        .selectFrom('link')
        .select('link.enquiry_id')
        .where('link.person_id', '=', personId)
        .where('link.ended_at', 'is', null)
        .where((its) => its.or([its('link.letter_id', '=', id), its('link.id', '=', firstLink)]));
      return of('id', 'in', links);
    })
    .orderBy('practice_id')
    .execute();
  return rows.map((row) => row.practice_id);
}

type Held = Pick<Claimed, 'id' | 'claim'>;
type Change = Updateable<DB['letter']>;

async function changeWaiting(
  tx: Writing,
  id: LetterId,
  claim: string | null,
  change: Change | ((of: ExpressionBuilder<DB, 'letter'>) => UpdateObject<DB, 'letter'>),
): Promise<boolean> {
  const changed = await tx
    .updateTable('letter')
    .set(change as UpdateObject<DB, 'letter'>)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .$if(claim !== null, (query) => query.where('claim', '=', claim))
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}
