import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { PersonId, PracticeId } from '../database/id.ts';
import { inOrderOfName } from '../database/in-order-of-name.ts';
import type { Reading, Writing } from '../database/service.ts';
import type { Membership, Person, Role } from './person.ts';
import { whereReceives } from './receiving.table.ts';

type Row = {
  id: PersonId;
  name: string;
  email: string;
  locale: string;
  operator: boolean;
  memberships: { practice_id: PracticeId; role: string; receives: boolean }[];
};

const personOf = (row: Row): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  locale: row.locale === 'en' ? 'en' : 'fr',
  operator: row.operator,
  memberships: row.memberships.map(
    (one): Membership => ({ practiceId: one.practice_id, role: one.role as Role, receives: one.receives }),
  ),
});

/** People with their current memberships, the oldest first, in one query. */
const persons = (read: Reading) =>
  read
    .selectFrom('person')
    .select(['person.id', 'person.name', 'person.email', 'person.locale', 'person.operator'])
    .select((of) =>
      jsonArrayFrom(
        of
          .selectFrom('membership as live')
          .select(['live.practice_id', 'live.role', 'live.receives'])
          .whereRef('live.person_id', '=', 'person.id')
          .where('live.left_at', 'is', null)
          .orderBy('live.since')
          .orderBy('live.practice_id'),
      ).as('memberships'),
    );

async function personWhere(read: Reading, column: 'id' | 'email', value: string): Promise<Person | null> {
  const row = await persons(read).where(column, '=', value).executeTakeFirst();
  return row ? personOf(row) : null;
}

/** One person with their current memberships; null if there is none. */
export const personById = (read: Reading, id: PersonId) => personWhere(read, 'id', id);

/** One person by email address in lower case; null if there is none. */
export const personByEmail = (read: Reading, email: string) => personWhere(read, 'email', email);

/** The members of a practice who receive its enquiries, by name. */
export async function recipientsOf(read: Reading, practiceId: PracticeId): Promise<Person[]> {
  const rows = await persons(read)
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .where('membership.practice_id', '=', practiceId)
    .where(whereReceives('membership'))
    .orderBy(inOrderOfName('person.name'))
    .orderBy('person.id')
    .execute();
  return rows.map(personOf);
}

/** Whether anybody receives the enquiries of a practice. */
export async function hasRecipient(read: Reading, practiceId: PracticeId): Promise<boolean> {
  const row = await read
    .selectFrom('membership')
    .select('person_id')
    .where('practice_id', '=', practiceId)
    .where(whereReceives('membership'))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The names of people by id, including those who have left. */
export async function namesOf(read: Reading, ids: PersonId[]): Promise<Map<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The hash of a person's password; null if there is none yet. */
export async function passwordOf(read: Reading, id: PersonId): Promise<string | null> {
  const row = await read.selectFrom('person').select('password_hash').where('id', '=', id).executeTakeFirst();
  return row?.password_hash ?? null;
}

/** The same, locked until this transaction ends. */
export async function holdPassword(tx: Writing, id: PersonId): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select('password_hash')
    .where('id', '=', id)
    .forShare()
    .executeTakeFirst();
  return row?.password_hash ?? null;
}

export const savePassword = (tx: Writing, id: PersonId, passwordHash: string) =>
  tx.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', id).execute();

/** Ends a membership; returns false if there is no current one. */
export async function endMembership(
  tx: Writing,
  personId: PersonId,
  practiceId: PracticeId,
  now: Temporal.Instant,
): Promise<boolean> {
  const ended = await tx
    .updateTable('membership')
    .set({ left_at: now })
    .where('person_id', '=', personId)
    .where('practice_id', '=', practiceId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}
