import type { PersonId, PracticeId } from '../database/id.ts';
import type { Reading, Within, Writing } from '../database/service.ts';
import { closuresOf, practiceById, proceduresOf } from '../directory/practice.table.ts';
import { markOf } from '../vault/mark.ts';
import { membersOf } from './practice-change.table.ts';
import { type PracticePart, type PracticeShown, whatPartSays } from './practice-part.ts';

/** Everything that the page of a practice shows at present; null if there is no such practice. */
export async function practiceShown(read: Reading, practiceId: PracticeId) {
  const practice = await practiceById(read, practiceId);
  if (!practice) return null;
  return {
    practice,
    closures: await closuresOf(read, practiceId),
    practised: await proceduresOf(read, practiceId),
    members: await membersOf(read, practiceId),
  };
}

/** The mark (hash) of the content of a part, for optimistic locking: a form that returns the current one was written
 * over what is there. */
export const partMark = ({ keys }: Pick<Within, 'keys'>, part: PracticePart, shown: PracticeShown): string =>
  markOf(keys, 'practice-part', `${shown.practice.id} ${part} ${whatPartSays(part, shown)}`).toString(
    'base64url',
  );

/** The name of the manager who last edited a part; null if it was changed by other means, such as an import. */
export async function lastEditor(
  tx: Writing,
  { practiceId, part, mark }: { practiceId: PracticeId; part: PracticePart; mark: string },
): Promise<string | null> {
  const row = await tx
    .selectFrom('practice_edit')
    .innerJoin('person', 'person.id', 'practice_edit.person_id')
    .select('person.name')
    .where('practice_id', '=', practiceId)
    .where('part', '=', part)
    .where('mark', '=', Buffer.from(mark, 'base64url'))
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Records who last edited a part. */
export async function noteEditor(
  { tx, clock }: Pick<Within, 'tx' | 'clock'>,
  edit: { practiceId: PracticeId; part: PracticePart; mark: string; personId: PersonId },
): Promise<void> {
  const row = {
    mark: Buffer.from(edit.mark, 'base64url'),
    person_id: edit.personId,
    edited_at: clock.now(),
  };
  await tx
    .insertInto('practice_edit')
    .values({ practice_id: edit.practiceId, part: edit.part, ...row })
    .onConflict((conflict) => conflict.columns(['practice_id', 'part']).doUpdateSet(row))
    .execute();
}
