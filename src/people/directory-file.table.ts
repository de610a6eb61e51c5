import { isDeepStrictEqual } from 'node:util';
import type { Insertable } from 'kysely';
import type { DB } from '../database/schema.generated.ts';
import type { Within } from '../database/service.ts';
import type { OpeningSpan } from '../directory/practice.ts';
import type { DirectoryFile } from './directory-file.ts';

export type Change = 'added' | 'changed' | 'unchanged';

type PracticeRow = Omit<Insertable<DB['practice']>, 'id' | 'hours'> & { hours: OpeningSpan[] };
type Columns = Record<string, unknown>;

const differs = (before: Columns, after: Columns) =>
  Object.keys(after).some((column) => !isDeepStrictEqual(before[column], after[column]));

/** Adds a procedure, or gives it its new names. */
export async function saveProcedure(
  { tx, chance }: Within,
  procedure: DirectoryFile['procedures'][number],
): Promise<Change> {
  const { slug, name } = procedure;
  const row = { slug, name_fr: name.fr, name_en: name.en };
  const before = await tx.selectFrom('procedure').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (!before) {
    await tx
      .insertInto('procedure')
      .values({ id: chance.uuid(), ...row })
      .execute();
    return 'added';
  }
  if (!differs(before, row)) return 'unchanged';
  await tx.updateTable('procedure').set(row).where('id', '=', before.id).execute();
  return 'changed';
}

/** Adds a practice, or brings its row up to date; its address in the directory never changes. */
export async function savePractice(
  { tx, chance }: Within,
  row: PracticeRow,
): Promise<{ id: string; change: Change }> {
  const columns = { ...row, hours: JSON.stringify(row.hours) };
  const before = await tx
    .selectFrom('practice')
    .selectAll()
    .where('reference', '=', row.reference)
    .executeTakeFirst();
  if (!before) {
    const id = chance.uuid();
    const taken = await tx
      .selectFrom('practice')
      .select('id')
      .where('slug', '=', row.slug)
      .executeTakeFirst();
    await tx
      .insertInto('practice')
      .values({ id, ...columns, ...(taken && { slug: row.reference }) })
      .execute();
    return { id, change: 'added' };
  }
  const { slug: _, ...rest } = row;
  if (!differs(before, rest)) return { id: before.id, change: 'unchanged' };
  const { slug: __, ...changed } = columns;
  await tx.updateTable('practice').set(changed).where('id', '=', before.id).execute();
  return { id: before.id, change: 'changed' };
}

/** Sets which procedures a practice practises, and which of them not now. */
export async function savePractised(
  { tx }: Within,
  practiceId: string,
  practised: { slug: string; available: boolean }[],
): Promise<Change> {
  const known = await tx.selectFrom('procedure').select(['id', 'slug']).execute();
  const idOf = new Map(known.map((procedure) => [procedure.slug, procedure.id]));
  const wanted = new Map(practised.map((one) => [idOf.get(one.slug) ?? '', one.available]));
  const rows = await tx
    .selectFrom('practice_procedure')
    .select(['procedure_id', 'available'])
    .where('practice_id', '=', practiceId)
    .execute();
  const before = new Map(rows.map((row) => [row.procedure_id, row.available]));
  if (isDeepStrictEqual(before, wanted)) return 'unchanged';
  await tx.deleteFrom('practice_procedure').where('practice_id', '=', practiceId).execute();
  if (wanted.size > 0)
    await tx
      .insertInto('practice_procedure')
      .values(
        [...wanted].map(([procedure_id, available]) => ({
          practice_id: practiceId,
          procedure_id,
          available,
        })),
      )
      .execute();
  return 'changed';
}

/** Sets the closures of a practice. */
export async function saveClosures(
  { tx, chance }: Within,
  practiceId: string,
  closures: DirectoryFile['practices'][number]['closures'],
): Promise<Change> {
  const rows = await tx.selectFrom('closure').selectAll().where('practice_id', '=', practiceId).execute();
  const told = ({ from, to, reason, note, yearly }: (typeof closures)[number]) =>
    [from, to, reason, note, yearly].join(' ');
  const before = rows.map((row) =>
    told({
      from: row.first_day.toString(),
      to: row.last_day?.toString() ?? null,
      reason: row.reason as 'leave',
      note: row.note,
      yearly: row.yearly,
    }),
  );
  if (isDeepStrictEqual(before.sort(), closures.map(told).sort())) return 'unchanged';
  await tx.deleteFrom('closure').where('practice_id', '=', practiceId).execute();
  for (const { from, to, reason, note, yearly } of closures)
    await tx
      .insertInto('closure')
      .values({
        id: chance.uuid(),
        practice_id: practiceId,
        first_day: Temporal.PlainDate.from(from),
        last_day: to === null ? null : Temporal.PlainDate.from(to),
        reason,
        note,
        yearly,
      })
      .execute();
  return 'changed';
}

/** Adds a member without a password, or brings her name, role and alerts up to date. Whoever has left stays so. */
export async function saveMember(
  { tx, chance, clock }: Within,
  member: DirectoryFile['members'][number],
): Promise<Change> {
  const { email, name, locale, role, receives } = member;
  const practice = await tx
    .selectFrom('practice')
    .select('id')
    .where('reference', '=', member.practice)
    .executeTakeFirstOrThrow();
  const now = clock.now();
  const before = await tx.selectFrom('person').selectAll().where('email', '=', email).executeTakeFirst();
  const personId = before?.id ?? chance.uuid();
  if (!before)
    await tx.insertInto('person').values({ id: personId, email, name, locale, created_at: now }).execute();
  const renamed = before !== undefined && differs(before, { name, locale });
  if (renamed) await tx.updateTable('person').set({ name, locale }).where('id', '=', personId).execute();
  const was = await tx
    .selectFrom('membership')
    .selectAll()
    .where('person_id', '=', personId)
    .where('practice_id', '=', practice.id)
    .executeTakeFirst();
  if (!was) {
    await tx
      .insertInto('membership')
      .values({ person_id: personId, practice_id: practice.id, role, receives, since: now })
      .execute();
    return before ? 'changed' : 'added';
  }
  if (!differs(was, { role, receives })) return renamed ? 'changed' : 'unchanged';
  await tx
    .updateTable('membership')
    .set({ role, receives })
    .where('person_id', '=', personId)
    .where('practice_id', '=', practice.id)
    .execute();
  return 'changed';
}
