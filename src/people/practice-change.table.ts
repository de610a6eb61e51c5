import type { PersonId, PracticeId } from '../database/id.ts';
import { inOrderOfName } from '../database/in-order-of-name.ts';
import type { Reading, Within, Writing } from '../database/service.ts';
import { saveClosures, savePractised } from './directory-file.table.ts';
import type { Role } from './person.ts';
import type { PracticeChange } from './practice-change.ts';

/** The members of a practice by name, which of them receive its enquiries, and whose address is dead. */
export const membersOf = (read: Reading, practiceId: PracticeId) =>
  read
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select(['person.id', 'person.name', 'membership.receives'])
    .select((of) => [
      of.ref('membership.role').$castTo<Role>().as('role'),
      of('person.dead_since', 'is not', null).$castTo<boolean>().as('dead'),
    ])
    .where('membership.practice_id', '=', practiceId)
    .where('membership.left_at', 'is', null)
    .orderBy(inOrderOfName('person.name'))
    .orderBy('person.id')
    .execute();

/** Makes exactly these members recipients, of those whom the practice has. */
async function saveRecipients(tx: Writing, practiceId: PracticeId, personIds: PersonId[]): Promise<void> {
  const ofPractice = tx
    .updateTable('membership')
    .where('practice_id', '=', practiceId)
    .where('left_at', 'is', null);
  await ofPractice.set({ receives: false }).execute();
  if (personIds.length > 0)
    await ofPractice.set({ receives: true }).where('person_id', 'in', personIds).execute();
}

/** Writes one part of a practice's page. */
export async function savePracticeChange(
  within: Within,
  practiceId: PracticeId,
  change: PracticeChange,
): Promise<void> {
  const { tx } = within;
  const ofPractice = tx.updateTable('practice').where('id', '=', practiceId);
  switch (change.part) {
    case 'contacts':
      await ofPractice.set(change.contacts).execute();
      return;
    case 'hours':
      await ofPractice.set({ hours: JSON.stringify(change.hours) }).execute();
      return;
    case 'mode':
      await ofPractice.set({ mode: change.mode }).execute();
      return;
    case 'procedures':
      await savePractised(within, practiceId, change.practised);
      return;
    case 'recipients':
      await saveRecipients(tx, practiceId, change.recipients);
      return;
    case 'closures':
      await saveClosures(
        within,
        practiceId,
        change.closures.map(({ from, to, ...rest }) => ({
          ...rest,
          from: from.toString(),
          to: to?.toString() ?? null,
        })),
      );
  }
}
