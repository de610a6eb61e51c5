import { sql } from 'kysely';
import type { EnquiryId } from '../database/id.ts';
import type { Reading } from '../database/service.ts';
import type { Alike } from '../enquiry/search/alike.ts';
import type { Earlier } from './which-it-may-repeat.ts';

const most = 20;

const marks = (some: readonly Buffer[]) =>
  some.length > 0 ? sql`array[${sql.join(some)}]::bytea[]` : sql`'{}'::bytea[]`;

/** The earlier enquiries of the same person at the practice of one, by their keyed marks. */
export async function earlierOf(read: Reading, { id, contactMarks, textMarks }: Alike): Promise<Earlier[]> {
  const { rows } = await sql<{
    id: EnquiryId;
    sent_at: Temporal.Instant;
    same_procedure: boolean;
    same_words: boolean;
  }>`
    select other.id, other.sent_at,
      other.procedure_id = this.procedure_id as same_procedure,
      coalesce(other.text_mark = any(${marks(textMarks)}), false) as same_words
    from enquiry this
    join enquiry other on other.practice_id = this.practice_id
      and other.contact_marks && ${marks(contactMarks)}
      and other.sent_at < this.sent_at
    where this.id = ${id}
    order by other.sent_at
    limit ${most}`.execute(read);
  return rows.map((row) => ({
    id: row.id,
    sentAt: row.sent_at,
    sameProcedure: row.same_procedure,
    sameWords: row.same_words,
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

/** The enquiries that were refused as duplicates of one, the oldest first. */
export async function duplicatesOf(
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

/** The enquiry that a duplicate repeats, if both came from the same address; otherwise null. */
export async function ownRepeated(read: Reading, enquiryId: EnquiryId): Promise<EnquiryId | null> {
  const row = await read
    .selectFrom('enquiry as this')
    .innerJoin('enquiry as first', (join) =>
      join.onRef('first.id', '=', 'this.duplicate_of').onRef('first.patient_mark', '=', 'this.patient_mark'),
    )
    .select('first.id')
    .where('this.id', '=', enquiryId)
    .executeTakeFirst();
  return row?.id ?? null;
}
