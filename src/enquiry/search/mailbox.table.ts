import { sql } from 'kysely';
import type { Writing } from '../../database/service.ts';

/** Locks a mailbox until the end of this transaction: nobody else can count what it was sent, or has sent. */
export async function lockMailbox(tx: Writing, mark: Buffer): Promise<void> {
  const key = mark.readBigInt64BE(0).toString();
  await sql`select pg_advisory_xact_lock(${key}::bigint)`.execute(tx);
}

/** Whether a row of `enquiry` has the address of a mailbox, by the mark of the mailbox. */
export const whereMailbox = (mark: Buffer) => sql<boolean>`enquiry.contact_marks @> array[${mark}::bytea]`;
