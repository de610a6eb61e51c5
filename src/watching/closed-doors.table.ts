import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { inOrderOfName } from '../database/in-order-of-name.ts';
import type { Reading } from '../database/service.ts';
import { whereReceives } from '../people/receiving.table.ts';

/** Practices without a live recipient, by name, up to a maximum, and by name those who would receive there, but for a
 * dead address (law 8). */
export async function withoutRecipient(read: Reading, most: number) {
  const rows = await read
    .selectFrom('practice')
    .select(['practice.id', 'practice.name', 'practice.town'])
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom('membership')
          .innerJoin('person', 'person.id', 'membership.person_id')
          .select('person.name')
          .whereRef('membership.practice_id', '=', 'practice.id')
          .where(whereReceives('membership'))
          .orderBy(inOrderOfName('person.name')),
      ).as('dead'),
    )
    .where('practice.reachable', '=', false)
    .orderBy(inOrderOfName('practice.name'))
    .orderBy('practice.id')
    .limit(most)
    .execute();
  return rows.map(({ dead, ...practice }) => ({ ...practice, dead: dead.map(({ name }) => name) }));
}

/** Enquiries that wait unread, and were written after their practice had announced that it closes without an end: no
 * clock runs for them (READINGS 9). The longest waiting first, up to a maximum. */
export const writtenDespiteClosure = (read: Reading, most: number) =>
  read
    .selectFrom('enquiry')
    .innerJoin('practice', 'practice.id', 'enquiry.practice_id')
    .select(['enquiry.id', 'enquiry.sent_at', 'practice.name as practice_name'])
    .where('enquiry.waits_since', 'is not', null)
    .where('enquiry.wait', '!=', 'contested')
    .where('enquiry.says_yes', '=', false)
    .where('enquiry.late_at', 'is', null)
    .where('enquiry.unread', '=', true)
    .where('enquiry.practice_id', 'in', (of) =>
      of.selectFrom('closure').select('closure.practice_id').where('closure.last_day', 'is', null),
    )
    .where((of) =>
      of.exists(
        of
          .selectFrom('closure')
          .select('closure.id')
          .whereRef('closure.practice_id', '=', 'enquiry.practice_id')
          .where('closure.last_day', 'is', null)
          .whereRef('closure.entered_at', '<=', 'enquiry.waits_since'),
      ),
    )
    .orderBy('enquiry.waits_since')
    .orderBy('enquiry.id')
    .limit(most)
    .execute();
