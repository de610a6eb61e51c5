import type { Selectable } from 'kysely';
import type { PracticeId } from '../database/id.ts';
import { inOrderOfName } from '../database/in-order-of-name.ts';
import type { DB } from '../database/schema.generated.ts';
import type { Reading } from '../database/service.ts';
import type { Calendar } from './calendar.ts';
import type { ClosureReason, ClosureRule } from './closure.ts';
import type { OpeningSpan, Practice } from './practice.ts';
import type { PractisedProcedure } from './procedure.ts';
import type { Territory } from './territory.ts';

export const practiceOf = (row: Selectable<DB['practice']>): Practice => ({
  id: row.id,
  reference: row.reference,
  slug: row.slug,
  name: row.name,
  owner: row.owner,
  street: row.street,
  postcode: row.postcode,
  town: row.town,
  townSlug: row.town_slug,
  latitude: row.latitude,
  longitude: row.longitude,
  territory: row.territory as Territory,
  zone: row.zone,
  phone: row.phone,
  email: row.email,
  hours: row.hours as OpeningSpan[],
  mode: row.mode === 'forward' ? 'forward' : 'space',
  about: { fr: row.about_fr, en: row.about_en },
});

const practiceWhere = async (read: Reading, column: 'id' | 'slug' | 'reference', value: string) => {
  const row = await read.selectFrom('practice').selectAll().where(column, '=', value).executeTakeFirst();
  return row ? practiceOf(row) : null;
};

/** One practice by its id; null when there is none. */
export const practiceById = (read: Reading, id: PracticeId) => practiceWhere(read, 'id', id);

/** One practice by its slug; null if there is none. */
export const practiceBySlug = (read: Reading, slug: string) => practiceWhere(read, 'slug', slug);

/** One practice by its reference in the directory; null if there is none. */
export const practiceByReference = (read: Reading, reference: string) =>
  practiceWhere(read, 'reference', reference);

export const closureRuleOf = (
  row: Omit<Selectable<DB['closure']>, 'id' | 'practice_id' | 'entered_at'>,
): ClosureRule => ({
  from: row.first_day,
  to: row.last_day,
  reason: row.reason as ClosureReason,
  note: row.note,
  yearly: row.yearly,
});

/** The closures of a practice, by first day. */
export async function closuresOf(read: Reading, practiceId: PracticeId): Promise<ClosureRule[]> {
  const rows = await read
    .selectFrom('closure')
    .selectAll()
    .where('practice_id', '=', practiceId)
    .orderBy('first_day')
    .execute();
  return rows.map(closureRuleOf);
}

/** The closures of several practices, by their ids; of each by first day. */
export async function closuresOfAll(
  read: Reading,
  practiceIds: readonly PracticeId[],
): Promise<Map<PracticeId, ClosureRule[]>> {
  const closures = new Map<PracticeId, ClosureRule[]>(practiceIds.map((id) => [id, []]));
  if (practiceIds.length === 0) return closures;
  const rows = await read
    .selectFrom('closure')
    .selectAll()
    .where('practice_id', 'in', practiceIds)
    .orderBy('first_day')
    .execute();
  for (const row of rows) closures.get(row.practice_id)?.push(closureRuleOf(row));
  return closures;
}

/** The calendars of several practices, by their ids; an id that no practice has is left out. */
export async function calendarsOf(
  read: Reading,
  practiceIds: readonly PracticeId[],
): Promise<Map<PracticeId, Calendar>> {
  if (practiceIds.length === 0) return new Map();
  const [practices, closures] = await Promise.all([
    read.selectFrom('practice').select(['id', 'territory', 'zone']).where('id', 'in', practiceIds).execute(),
    closuresOfAll(read, practiceIds),
  ]);
  return new Map(
    practices.map(({ id, territory, zone }) => [
      id,
      { territory: territory as Territory, zone, closures: closures.get(id) ?? [] },
    ]),
  );
}

/** The calendar of a practice; null if there is no such practice. */
export async function calendarOf(read: Reading, practiceId: PracticeId): Promise<Calendar | null> {
  const practice = await practiceById(read, practiceId);
  if (!practice) return null;
  const { territory, zone } = practice;
  return { territory, zone, closures: await closuresOf(read, practiceId) };
}

/** The procedures of a practice; whoever shows them puts them in the order of their names. */
export async function proceduresOf(read: Reading, practiceId: PracticeId): Promise<PractisedProcedure[]> {
  const rows = await read
    .selectFrom('practice_procedure')
    .innerJoin('procedure', 'procedure.id', 'practice_procedure.procedure_id')
    .selectAll('procedure')
    .select('practice_procedure.available')
    .where('practice_procedure.practice_id', '=', practiceId)
    .orderBy(inOrderOfName('procedure.name_fr'))
    .orderBy('procedure.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    name: { fr: row.name_fr, en: row.name_en },
    available: row.available,
  }));
}
