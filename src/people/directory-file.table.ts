import type { ClosureId, PracticeId } from '../database/id.ts';
import { newId } from '../database/new-id.ts';
import type { Within, Writing } from '../database/service.ts';
import type { ClosureReason } from '../directory/closure.ts';
import { slugOf } from '../directory/slug-of.ts';
import { whichTown } from '../directory/which-town.ts';
import type {
  ClosureEntry,
  MemberEntry,
  WholeMember,
  WholePractice,
  WholeProcedure,
} from './directory-file.ts';

/** Inserts a procedure, or updates its names. */
export async function saveProcedure(
  { tx, chance }: Within,
  slug: string,
  { fr, en }: WholeProcedure,
): Promise<void> {
  const names = { name_fr: fr, name_en: en };
  await tx
    .insertInto('procedure')
    .values({ id: newId(chance), slug, ...names })
    .onConflict((on) => on.column('slug').doUpdateSet(names))
    .execute();
}

/** A unique slug for a practice: its name and town, or its reference if the name yields none or the slug is taken, or
 * that with a number. */
async function freeSlug(tx: Writing, reference: string, { name, town }: WholePractice): Promise<string> {
  const named = slugOf(name) && slugOf(`${name} ${town}`);
  for (let number = 0; ; number++) {
    const slug = number === 0 ? named : number === 1 ? reference : `${reference}-${number}`;
    if (slug === '') continue;
    const taken = await tx.selectFrom('practice').select('id').where('slug', '=', slug).executeTakeFirst();
    if (!taken) return slug;
  }
}

const rowOf = ({ about, procedures: _, unavailable: __, closures: ___, ...columns }: WholePractice) => ({
  ...columns,
  town_slug: whichTown(columns.town).slug,
  hours: JSON.stringify(columns.hours),
  about_fr: about.fr,
  about_en: about.en,
});

/** Inserts a practice, or updates the columns that a file mentions; its slug never changes. Returns its id. */
export async function savePractice(
  { tx, chance }: Within,
  reference: string,
  known: { id: PracticeId; fields: readonly string[] } | null,
  whole: WholePractice,
): Promise<PracticeId> {
  const row = rowOf(whole);
  if (!known) {
    const id = newId<PracticeId>(chance);
    const slug = await freeSlug(tx, reference, whole);
    await tx
      .insertInto('practice')
      .values({ id, reference, slug, ...row })
      .execute();
    return id;
  }
  const columns = known.fields.map((field) => field.replace('.', '_'));
  const changed = Object.entries(row).filter(
    ([column]) => columns.includes(column) || (column === 'town_slug' && columns.includes('town')),
  );
  if (changed.length > 0)
    await tx.updateTable('practice').set(Object.fromEntries(changed)).where('id', '=', known.id).execute();
  return known.id;
}

/** Sets which procedures a practice offers, and which of them not at present; unknown slugs are ignored. */
export async function savePractised(
  { tx }: Within,
  practiceId: PracticeId,
  practised: readonly { slug: string; available: boolean }[],
): Promise<void> {
  const known = await tx.selectFrom('procedure').select(['id', 'slug']).execute();
  const wanted = new Map(practised.map((one) => [one.slug, one.available]));
  const rows = known.flatMap(({ id, slug }) => {
    const available = wanted.get(slug);
    return available === undefined ? [] : [{ practice_id: practiceId, procedure_id: id, available }];
  });
  await tx.deleteFrom('practice_procedure').where('practice_id', '=', practiceId).execute();
  if (rows.length > 0) await tx.insertInto('practice_procedure').values(rows).execute();
}

const datesOf = (from: string, to: string | null, yearly: boolean) => `${from} ${to} ${yearly}`;

/** When each closure of a practice was entered, by its dates. */
async function enteredBefore(tx: Writing, practiceId: PracticeId) {
  const rows = await tx.selectFrom('closure').selectAll().where('practice_id', '=', practiceId).execute();
  return new Map(
    rows.map((row) => [
      datesOf(`${row.first_day}`, row.last_day && `${row.last_day}`, row.yearly),
      row.entered_at,
    ]),
  );
}

/** Sets the closures of a practice. One that keeps its dates was entered when it was entered first. */
export async function saveClosures(
  { tx, chance, clock }: Within,
  practiceId: PracticeId,
  closures: readonly ClosureEntry[],
): Promise<void> {
  const before = await enteredBefore(tx, practiceId);
  await tx.deleteFrom('closure').where('practice_id', '=', practiceId).execute();
  const now = clock.now();
  const enteredAt = (dates: string) => (before.has(dates) ? (before.get(dates) ?? null) : now);
  const rows = closures.map(({ from, to, reason, note, yearly }) => ({
    id: newId<ClosureId>(chance),
    practice_id: practiceId,
    first_day: Temporal.PlainDate.from(from),
    last_day: to === null ? null : Temporal.PlainDate.from(to),
    reason: reason satisfies ClosureReason,
    note,
    yearly,
    entered_at: enteredAt(datesOf(from, to, yearly)),
  }));
  if (rows.length > 0) await tx.insertInto('closure').values(rows).execute();
}

/** Inserts a member without a password, or updates name, role and alerts. Somebody who has left stays so. */
export async function saveMember(
  { tx, chance, clock }: Within,
  { email, practice }: MemberEntry,
  { name, locale, role, receives }: WholeMember,
): Promise<void> {
  const now = clock.now();
  const { id: practiceId } = await tx
    .selectFrom('practice')
    .select('id')
    .where('reference', '=', practice)
    .executeTakeFirstOrThrow();
  const { id: personId } = await tx
    .insertInto('person')
    .values({ id: newId(chance), email, name, locale, created_at: now })
    .onConflict((on) => on.column('email').doUpdateSet({ name, locale }))
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('membership')
    .values({ person_id: personId, practice_id: practiceId, role, receives, since: now })
    .onConflict((on) => on.columns(['person_id', 'practice_id']).doUpdateSet({ role, receives }))
    .execute();
}
