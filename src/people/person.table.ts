import type { Reading, Writing } from '../database/service.ts';
import type { Membership, Person, Role } from './person.ts';

type Row = { id: string; name: string; email: string; locale: string; operator: boolean };

async function membershipsOf(read: Reading | Writing, personIds: string[]) {
  const all = new Map<string, Membership[]>();
  if (personIds.length === 0) return all;
  const rows = await read
    .selectFrom('membership')
    .select(['person_id', 'practice_id', 'role', 'receives'])
    .where('person_id', 'in', personIds)
    .where('left_at', 'is', null)
    .execute();
  for (const row of rows)
    all.set(row.person_id, [
      ...(all.get(row.person_id) ?? []),
      { practiceId: row.practice_id, role: row.role as Role, receives: row.receives },
    ]);
  return all;
}

async function persons(read: Reading | Writing, rows: Row[]): Promise<Person[]> {
  const memberships = await membershipsOf(
    read,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    locale: row.locale === 'en' ? 'en' : 'fr',
    operator: row.operator,
    memberships: memberships.get(row.id) ?? [],
  }));
}

const columns = ['person.id', 'person.name', 'person.email', 'person.locale', 'person.operator'] as const;

async function personWhere(
  read: Reading | Writing,
  column: 'id' | 'email',
  value: string,
): Promise<Person | null> {
  const rows = await read.selectFrom('person').select(columns).where(column, '=', value).execute();
  return (await persons(read, rows))[0] ?? null;
}

/** One person with her live memberships; null when there is none. */
export const personById = (read: Reading | Writing, id: string) => personWhere(read, 'id', id);

/** One person by her address in lower case; null when there is none. */
export const personByEmail = (read: Reading | Writing, email: string) => personWhere(read, 'email', email);

/** The members of a practice who receive its enquiries, by name. */
export async function recipientsOf(read: Reading | Writing, practiceId: string): Promise<Person[]> {
  const rows = await read
    .selectFrom('person')
    .innerJoin('membership', 'membership.person_id', 'person.id')
    .select(columns)
    .where('membership.practice_id', '=', practiceId)
    .where('membership.receives', '=', true)
    .where('membership.left_at', 'is', null)
    .orderBy('person.name')
    .execute();
  return persons(read, rows);
}

/** Whether anybody receives the enquiries of a practice. */
export async function hasRecipient(read: Reading | Writing, practiceId: string): Promise<boolean> {
  const row = await read
    .selectFrom('membership')
    .select('person_id')
    .where('practice_id', '=', practiceId)
    .where('receives', '=', true)
    .where('left_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The names of people by their ids, of those who have left too. */
export async function namesOf(read: Reading | Writing, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The hash of a person's password; null while she has none. */
export async function passwordOf(read: Reading, id: string): Promise<string | null> {
  const row = await read.selectFrom('person').select('password_hash').where('id', '=', id).executeTakeFirst();
  return row?.password_hash ?? null;
}

export const savePassword = (tx: Writing, id: string, passwordHash: string) =>
  tx.updateTable('person').set({ password_hash: passwordHash }).where('id', '=', id).execute();

/** Ends a membership; false when there is none that is live. */
export async function endMembership(
  tx: Writing,
  personId: string,
  practiceId: string,
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
