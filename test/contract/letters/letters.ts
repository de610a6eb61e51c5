import type { Updateable } from 'kysely';
import type { LinkPurpose } from '../../../src/access/link/link.ts';
import { newLink } from '../../../src/access/link/new-link.ts';
import type { EnquiryId, LetterId, PersonId } from '../../../src/database/id.ts';
import { newId } from '../../../src/database/new-id.ts';
import type { DB } from '../../../src/database/schema.generated.ts';
import { claimLetters } from '../../../src/letters/delivery.table.ts';
import { insertLetters, type LetterRow } from '../../../src/letters/letter.table.ts';
import type { About } from '../../../src/letters/what-a-reply-means.ts';
import type { Played } from '../play.ts';

/** A letter that has not been posted, of a kind of its own: it is the same as no other. */
export function aLetter({ service, now }: Played, more: Partial<LetterRow> = {}): LetterRow {
  const id = newId<LetterId>(service.chance);
  return {
    ...{ id, kind: `letter-${id}`, messageId: `<${id}@relais.example>` },
    ...{ enquiryId: null, factNumber: null, personId: null, linkId: null },
    ...{ sealedRecipient: service.chance.bytes(40), sealedMessage: service.chance.bytes(60), postedAt: now },
    ...more,
  };
}

/** Posts letters, each without a link. */
export const posted = ({ write }: Played, ...letters: LetterRow[]) =>
  write((tx) =>
    insertLetters(
      tx,
      letters.map((letter) => ({ letter, newLinks: [] })),
    ),
  );

/** A link that has left in a letter of its own. */
export async function linkIn(
  played: Played,
  to: { purpose: LinkPurpose; personId: PersonId | null; enquiryId: EnquiryId | null },
) {
  const { link } = await played.deed(async (within) => newLink(within, to));
  const letter = aLetter(played, { personId: to.personId, enquiryId: to.enquiryId, linkId: link.id });
  await played.write((tx) => insertLetters(tx, [{ letter, newLinks: [link] }]));
  return link;
}

/** Writes the end of a letter, whoever holds it. */
export const ended = (
  { write }: Played,
  id: LetterId,
  state: 'accepted' | 'failed',
  at: Temporal.Instant,
  more: Partial<Updateable<DB['letter']>> = {},
) =>
  write((tx) =>
    tx
      .updateTable('letter')
      .set({ state, settled_at: at, next_try_at: null, claim: null, ...more })
      .where('id', '=', id)
      .execute(),
  );

/** The row of a letter. */
export const rowOf = ({ read }: Played, id: LetterId) =>
  read.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst();

/** How long a letter is held, and two who hold some. */
export const lease = Temporal.Duration.from({ minutes: 2 });
export const first = '00000000-0000-4000-8000-000000000001';
export const second = '00000000-0000-4000-8000-000000000002';

/** Claims what is due. */
export const claim = ({ write }: Played, now: Temporal.Instant, most = 20, by = first) =>
  write((tx) => claimLetters(tx, { claim: by, now, lease, most }));

/** The last reply to a letter. */
export const said = (words: string, about: About | null = null) => ({
  sealedReply: Buffer.from(words),
  about,
});
