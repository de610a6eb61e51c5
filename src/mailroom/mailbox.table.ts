import type { MailboxLetterId } from '../database/id.ts';
import type { Reading, Writing } from '../database/service.ts';

const pageLength = 50;

export const insertMailboxLetter = (
  tx: Writing,
  letter: { id: MailboxLetterId; recipient: string; raw: Buffer; receivedAt: Temporal.Instant },
) =>
  tx
    .insertInto('mailbox_letter')
    .values({ id: letter.id, recipient: letter.recipient, raw: letter.raw, received_at: letter.receivedAt })
    .execute();

/** The letters of the built-in mailbox, newest first, at most 50; `before` is the last one shown. */
export async function mailboxLetters(
  read: Reading,
  before: { at: Temporal.Instant; id: MailboxLetterId } | null,
) {
  const rows = await read
    .selectFrom('mailbox_letter')
    .selectAll()
    .$if(before !== null, (query) =>
      query.where((of) => of(of.refTuple('received_at', 'id'), '<', of.tuple(before!.at, before!.id))),
    )
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageLength)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    recipient: row.recipient,
    raw: row.raw,
    receivedAt: row.received_at,
  }));
}

/** One letter of the built-in mailbox; null when there is none. */
export async function mailboxLetter(read: Reading, id: MailboxLetterId) {
  const row = await read.selectFrom('mailbox_letter').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? { id: row.id, recipient: row.recipient, raw: row.raw, receivedAt: row.received_at } : null;
}
