import { sql } from 'kysely';
import type { Database } from '../../src/database/service.ts';

/** Leaves seeded enquiries as the version before whose turn it is left them, and as its migrations then fill what is
 * known without a history: nothing is known of later waits, a reading is what a script has said, and duplicates name an
 * enquiry of their practice that was refused as spam, as far as there are enough. */
export const asBefore = (
  { transact }: Pick<Database, 'transact'>,
  upgradedAt: Temporal.Instant,
): Promise<void> =>
  transact(async (tx) => {
    await sql`
      with numbered as (
        select enquiry_id, refusal, practice_id,
          row_number() over (partition by practice_id, refusal order by enquiry_id) as place
        from enquiry_tally where refusal in ('spam', 'duplicate'))
      update enquiry set duplicate_of = first.enquiry_id, needs_attention = false
      from numbered first, numbered duplicate
      where first.refusal = 'spam' and duplicate.refusal = 'duplicate' and enquiry.id = duplicate.enquiry_id
        and first.practice_id = duplicate.practice_id and first.place = duplicate.place`.execute(tx);
    await sql`
      update enquiry_fact set data = data || jsonb_build_object('of', enquiry.duplicate_of) from enquiry
      where enquiry.id = enquiry_fact.enquiry_id and enquiry_fact.kind = 'refused'
        and enquiry.duplicate_of is not null`.execute(tx);
    const unsaid = sql`not exists (
      select from enquiry_fact where enquiry_fact.enquiry_id = id and kind = 'read')`;
    await sql`
      update enquiry_tally set read_at = null from enquiry
      where enquiry.id = enquiry_id and read_at is not null and ${unsaid}`.execute(tx);
    await sql`
      update enquiry set
        first_read_at = case when ${unsaid} then null else first_read_at end,
        unread = unread or ${unsaid},
        due_at = case when wait = 'later' then null else due_at end,
        waits_since = case when state = 'open' and handled_at is null then sent_at end,
        wait = case when state = 'open' and handled_at is null and sent_at is not null then 'first' end,
        says_yes = false, late_at = null, projected = 0`.execute(tx);
    await tx.deleteFrom('enquiry_wait').execute();
    await tx.updateTable('installation').set({ later_waits_from: upgradedAt }).execute();
  });
