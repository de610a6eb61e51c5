import { sql } from 'kysely';
import type { EnquiryId } from '../database/id.ts';
import type { Reading } from '../database/service.ts';
import type { Channel } from '../enquiry/facts/contact.ts';
import type { RefusalReason } from '../enquiry/facts/refusal.ts';
import type { First } from '../enquiry/history/may-be-first.ts';
import type { State } from '../enquiry/history/standing.ts';
import type { Alike } from '../enquiry/search/alike.ts';
import type { Earlier } from './which-it-may-repeat.ts';

const most = 20;

const marks = (some: readonly Buffer[]) =>
  some.length > 0 ? sql`array[${sql.join(some)}]::bytea[]` : sql`'{}'::bytea[]`;

/** The earlier enquiries of the same person at the practice of one, or of the same moment, by their keyed marks, the
 * oldest first. */
export async function earlierOf(
  read: Reading,
  { id, contactMarks, textMarks }: Alike,
): Promise<(Earlier & First)[]> {
  const { rows } = await sql<{
    id: EnquiryId;
    sent_at: Temporal.Instant;
    same_procedure: boolean;
    same_words: boolean;
    state: State;
    answered_at: Temporal.Instant | null;
    reached_by: Channel | null;
    withdrawn_at: Temporal.Instant | null;
    refusal: RefusalReason | null;
  }>`
    select other.id, other.sent_at, other.state, other.answered_at, other.reached_by, other.withdrawn_at, tally.refusal,
      other.procedure_id = this.procedure_id as same_procedure,
      coalesce(other.text_mark = any(${marks(textMarks)}), false) as same_words
    from enquiry this
    join enquiry other on other.practice_id = this.practice_id
      and other.contact_marks && ${marks(contactMarks)}
      and other.sent_at <= this.sent_at
      and other.id <> this.id
    left join enquiry_tally tally on tally.enquiry_id = other.id
    where this.id = ${id}
    order by other.sent_at, other.id`.execute(read);
  return rows.map((row) => ({
    id: row.id,
    sentAt: row.sent_at,
    sameProcedure: row.same_procedure,
    sameWords: row.same_words,
    state: row.state,
    answeredAt: row.answered_at,
    reachedBy: row.reached_by,
    withdrawnAt: row.withdrawn_at,
    refused: row.refusal && { reason: row.refusal },
  }));
}

/** How many other people sent the words of an enquiry to the same practice. */
export async function copiesOf(read: Reading, { id, contactMarks, textMarks }: Alike): Promise<number> {
  const { rows } = await sql<{ copies: number }>`
    select count(distinct other.patient_mark) as copies
    from enquiry this
    join enquiry other on other.practice_id = this.practice_id
      and other.text_mark = any(${marks(textMarks)})
      and not other.contact_marks && ${marks(contactMarks)}
    where this.id = ${id}`.execute(read);
  return Number(rows[0]?.copies ?? 0);
}

/** The enquiries that were refused as duplicates of one, the oldest first, at most twenty. */
export async function repeatedBy(
  read: Reading,
  enquiryId: EnquiryId,
): Promise<{ id: EnquiryId; sentAt: Temporal.Instant }[]> {
  const rows = await read
    .selectFrom('enquiry')
    .select(['id', 'sent_at', 'asked_at'])
    .where('duplicate_of', '=', enquiryId)
    .orderBy('asked_at')
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.id, sentAt: row.sent_at ?? row.asked_at }));
}

/** The enquiry that a duplicate repeats, and, if that one is refused as a duplicate as well, the last one of the chain;
 * `own` if it came from the same address. Null if it is no duplicate. */
export async function firstOf(
  read: Reading,
  enquiryId: EnquiryId,
): Promise<{ id: EnquiryId; own: boolean } | null> {
  const { rows } = await sql<{ id: EnquiryId; own: boolean }>`
    with recursive chain as (
      select duplicate_of as id, patient_mark as mark from enquiry where id = ${enquiryId}
      union
      select enquiry.duplicate_of, chain.mark from chain join enquiry on enquiry.id = chain.id
    )
    select enquiry.id, coalesce(enquiry.patient_mark = chain.mark, false) as own
    from chain join enquiry on enquiry.id = chain.id
    where enquiry.duplicate_of is null`.execute(read);
  return rows[0] ?? null;
}
