import type { ExpressionBuilder } from 'kysely';
import type { EnquiryId, LetterId, PersonId } from '../database/id.ts';
import type { DB } from '../database/schema.generated.ts';
import type { Reading } from '../database/service.ts';
import { historiesOf } from '../enquiry/history/enquiry.table.ts';
import { whatFactsSay } from '../enquiry/history/what-facts-say.ts';
import { whyAttention } from '../enquiry/history/why-attention.ts';
import { ours as aboutOurs } from '../letters/what-a-reply-means.ts';
import { withoutRecipient, writtenDespiteClosure } from './closed-doors.table.ts';

const longest = 200;

/** An offer was due, and there was no practice to offer. */
const foundNobody = (of: ExpressionBuilder<DB, 'enquiry'>) =>
  of.exists(
    of
      .selectFrom('enquiry_fact')
      .select('enquiry_fact.number')
      .whereRef('enquiry_fact.enquiry_id', '=', 'enquiry.id')
      .where('enquiry_fact.kind', '=', 'found-nobody'),
  );

/** It was refused as a duplicate, and repeats no other. */
const ofNothing = (of: ExpressionBuilder<DB, 'enquiry'>) =>
  of.and([
    of('enquiry.duplicate_of', 'is', null),
    of.exists(
      of
        .selectFrom('enquiry_tally')
        .select('enquiry_tally.enquiry_id')
        .whereRef('enquiry_tally.enquiry_id', '=', 'enquiry.id')
        .where('enquiry_tally.refusal', '=', 'duplicate'),
    ),
  ]);

/** An SMTP reply as it is stored, with what decrypts it. */
export type SealedReply = {
  id: LetterId;
  enquiryId: EnquiryId | null;
  personId: PersonId | null;
  sealedKey: Buffer | null;
  sealedRecipient: Buffer;
  sealedReply: Buffer | null;
};

const sealedOf = (row: {
  id: LetterId;
  enquiry_id: EnquiryId | null;
  person_id: PersonId | null;
  sealed_key: Buffer | null;
  sealed_recipient: Buffer;
  sealed_reply: Buffer | null;
}): SealedReply => ({
  ...{ id: row.id, enquiryId: row.enquiry_id, personId: row.person_id, sealedKey: row.sealed_key },
  ...{ sealedRecipient: row.sealed_recipient, sealedReply: row.sealed_reply },
});

/** Letters postponed because of what was said about our relay or us, and those given up for it since a moment: how
 * many, since when the oldest has waited, and the reply to one of them; null if there are none. */
export async function aboutUs(read: Reading, since: Temporal.Instant) {
  const ours = read
    .selectFrom('letter')
    .where('letter.reply_about', 'in', [...aboutOurs])
    .where((of) =>
      of.or([
        of('letter.state', '=', 'waiting'),
        of.and([of('letter.state', '=', 'failed'), of('letter.settled_at', '>', since)]),
      ]),
    );
  const { waiting, failed, oldest } = await ours
    .select((of) => [
      of.fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
      of.fn.countAll<number>().filterWhere('state', '=', 'failed').as('failed'),
      of.fn.min('posted_at').as('oldest'),
    ])
    .executeTakeFirstOrThrow();
  if (oldest === null) return null;
  const row = await ours
    .leftJoin('enquiry', 'enquiry.id', 'letter.enquiry_id')
    .select(['letter.id', 'letter.enquiry_id', 'letter.person_id', 'letter.sealed_recipient'])
    .select(['letter.sealed_reply', 'enquiry.sealed_key'])
    .orderBy('letter.next_try_at', 'desc')
    .orderBy('letter.id')
    .limit(1)
    .executeTakeFirst();
  return { waiting: Number(waiting), failed: Number(failed), oldest, sealed: row ? sealedOf(row) : null };
}

/** What the history of an enquiry says about why it stands out. What has been resolved since no longer counts, and a
 * refused enquiry only if no other practice could be offered, or if it is a duplicate of nothing. */
async function standingOut(
  read: Reading,
  rows: readonly { id: EnquiryId; state: string; sent_at: Temporal.Instant | null; practice_name: string }[],
) {
  const histories = await historiesOf(
    read,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id, state, sent_at, practice_name }) => {
    const reasons = whyAttention(whatFactsSay(histories.get(id) ?? [])).map(({ kind }) => kind);
    const foundNobody = reasons.includes('nobody-to-offer');
    const duplicateOfNothing = reasons.includes('duplicate-of-nothing');
    if (state === 'refused' && !foundNobody && !duplicateOfNothing) return [];
    const saysNo = reasons.includes('says-no');
    const sentAt = sent_at?.toString() ?? null;
    return [{ id, practice_name, foundNobody, saysNo, duplicateOfNothing, closed: false, sentAt }];
  });
}

/** Letters that were not delivered, the latest first. */
async function failedLetters(read: Reading) {
  const rows = await read
    .selectFrom('letter')
    .leftJoin('link', 'link.id', 'letter.link_id')
    .leftJoin('enquiry', (join) =>
      join.on((of) => of('enquiry.id', '=', of.fn.coalesce('letter.enquiry_id', 'link.enquiry_id'))),
    )
    .leftJoin('practice', 'practice.id', 'enquiry.practice_id')
    .leftJoin('enquiry as of_letter', 'of_letter.id', 'letter.enquiry_id')
    .select([
      'letter.id',
      'letter.kind',
      'letter.tries',
      'letter.settled_at',
      'letter.enquiry_id',
      'letter.person_id',
      'letter.sealed_recipient',
      'letter.sealed_reply',
      'of_letter.sealed_key',
      'practice.name as practice_name',
    ])
    .where('letter.state', '=', 'failed')
    .orderBy('letter.settled_at', 'desc')
    .limit(longest)
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, tries: row.tries, practice_name: row.practice_name },
    settledAt: row.settled_at?.toString() ?? null,
    sealed: sealedOf(row),
  }));
}

/** Enquiries that need attention: open ones before refused ones, of each the longest sent first. */
async function enquiriesThatStandOut(read: Reading) {
  const rows = await read
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select(['enquiry.id', 'enquiry.sent_at', 'enquiry.state', 'practice.name as practice_name'])
    .where('enquiry.needs_attention', '=', true)
    .where((of) =>
      of.or([
        of('enquiry.state', '=', 'open'),
        of.and([of('enquiry.state', '=', 'refused'), of.or([foundNobody(of), ofNothing(of)])]),
      ]),
    )
    .orderBy((of) => of('enquiry.state', '=', 'refused'))
    .orderBy('enquiry.sent_at')
    .limit(longest)
    .execute();
  return standingOut(read, rows);
}

/** The same, and those that were written in spite of a closure without an end. */
async function enquiriesToLookAt(read: Reading) {
  const standOut = await enquiriesThatStandOut(read);
  const despite = await writtenDespiteClosure(read, longest);
  const closed = new Set(despite.map(({ id }) => id));
  const known = new Set(standOut.map(({ id }) => id));
  return [
    ...standOut.map((one) => ({ ...one, closed: closed.has(one.id) })),
    ...despite
      .filter(({ id }) => !known.has(id))
      .map(({ sent_at, ...one }) => ({
        ...{ ...one, foundNobody: false, saysNo: false, duplicateOfNothing: false, closed: true },
        sentAt: sent_at?.toString() ?? null,
      })),
  ];
}

/** What the operator must look at, without any content: letters that were not delivered; enquiries that nobody was
 * alerted to, that could be offered to no other practice, that are duplicates of nothing, whose patient says they had
 * no answer, or who wrote in spite of a closure without an end; and practices without a live recipient (laws 2 and 8).
 * Moments are ISO 8601 instants. */
export const alarms = async (read: Reading) => ({
  letters: await failedLetters(read),
  enquiries: await enquiriesToLookAt(read),
  unreachable: await withoutRecipient(read, longest),
});
