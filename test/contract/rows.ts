import { type Insertable, sql } from 'kysely';
import { memberCaller } from '../../src/access/caller/member-caller.ts';
import type { EnquiryId, PersonId, PracticeId, ProcedureId } from '../../src/database/id.ts';
import { newId } from '../../src/database/new-id.ts';
import type { DB } from '../../src/database/schema.generated.ts';
import { personById } from '../../src/people/person.table.ts';
import { nobody } from '../an-id.ts';
import type { Played } from './play.ts';

/** A moment of the scene's day, some hours after it begins. */
export const hours = ({ now }: Played, count: number): Temporal.Instant => now.add({ hours: count });

/** Adds a practice of nobody's, in Lyon unless it is said otherwise; returns its id. */
export async function aPractice(
  { service, write, mark }: Played,
  row: Partial<Insertable<DB['practice']>> = {},
) {
  const id = newId<PracticeId>(service.chance);
  const name = `${id}${mark}`;
  await write((tx) =>
    tx
      .insertInto('practice')
      .values({
        ...{ id, reference: name, slug: name, name: 'Cabinet Neuf', postcode: '69001', town: 'Lyon' },
        ...{ town_slug: 'lyon', territory: 'FR-69', zone: 'Europe/Paris' },
        ...row,
      })
      .execute(),
  );
  return id;
}

/** Adds somebody, who is a member of some practices and receives there; returns her id. */
export async function aPerson(
  { service, write, mark, now }: Played,
  row: Partial<Insertable<DB['person']>> = {},
  practiceIds: PracticeId[] = [],
  as: Partial<Insertable<DB['membership']>> = {},
) {
  const id = newId<PersonId>(service.chance);
  await write(async (tx) => {
    const email = `${id}${mark}@cabinet.example`;
    await tx
      .insertInto('person')
      .values({ id, email, name: 'Anne', locale: 'fr', created_at: now, ...row })
      .execute();
    for (const practice_id of practiceIds)
      await tx
        .insertInto('membership')
        .values({ person_id: id, practice_id, role: 'doctor', since: now, ...as })
        .execute();
  });
  return id;
}

/** Adds a procedure; returns its id. */
export async function aProcedure(
  { service, write, mark }: Played,
  row: Partial<Insertable<DB['procedure']>> = {},
) {
  const id = newId<ProcedureId>(service.chance);
  const values = { id, slug: `${id}${mark}`, name_fr: 'Acte', name_en: 'Procedure', ...row };
  await write((tx) => tx.insertInto('procedure').values(values).execute());
  return id;
}

/** Says what a practice practises. */
export const practises = (
  { write }: Played,
  practice_id: PracticeId,
  procedure_id: ProcedureId,
  available = true,
) =>
  write((tx) =>
    tx.insertInto('practice_procedure').values({ practice_id, procedure_id, available }).execute(),
  );

/** Somebody at her desk; with an enquiry, the session that reaches that one alone. */
export async function atDesk<One extends EnquiryId | null = null>(
  { read }: Played,
  id: PersonId,
  enquiryId: One = null as One,
) {
  const person = await personById(read, id);
  if (!person) throw new Error(`there is no ${id}`);
  return memberCaller(person, { id: nobody, enquiryId, maybeAutomatic: false });
}

/** Changes columns of an enquiry, whatever its history says. */
export async function enquiryIs({ write }: Played, id: EnquiryId, row: Partial<Insertable<DB['enquiry']>>) {
  if (Object.keys(row).length > 0)
    await write((tx) => tx.updateTable('enquiry').set(row).where('id', '=', id).execute());
}

/** Copies an enquiry and its tally, without its history and with words that nobody can open: many of them are there at
 * once. Returns the ids of all. */
export async function enquiriesLike(
  { service, write }: Played,
  id: EnquiryId,
  count: number,
): Promise<EnquiryId[]> {
  const ids = Array.from({ length: count }, () => newId<EnquiryId>(service.chance));
  await write(async (tx) => {
    await sql`
      insert into enquiry select (jsonb_populate_record(one, jsonb_build_object('id', copy, 'submission', copy))).*
      from enquiry one, unnest(${ids}::text[]) copy where one.id = ${id}`.execute(tx);
    await sql`
      insert into enquiry_tally select (jsonb_populate_record(one, jsonb_build_object(
        'enquiry_id', copy, 'group_id', copy))).*
      from enquiry_tally one, unnest(${ids}::text[]) copy where enquiry_id = ${id}`.execute(tx);
  });
  return [id, ...ids];
}

/** Makes an enquiry a secondary one, as if it came of an offer. */
export const cameOfOffer = ({ write }: Played, id: EnquiryId, first: EnquiryId): Promise<void> =>
  write(async (tx) => {
    await tx
      .updateTable('enquiry_fact')
      .set({ data: sql`data || ${JSON.stringify({ first })}::jsonb` })
      .where('enquiry_id', '=', id)
      .where('number', '=', 1)
      .execute();
    await tx.updateTable('enquiry').set({ first_id: first }).where('id', '=', id).execute();
    await tx.updateTable('enquiry_tally').set({ group_id: first }).where('enquiry_id', '=', id).execute();
  });

/** Changes columns of a tally, whatever the history says. */
export const tallyIs = (
  { write }: Played,
  id: EnquiryId,
  row: Partial<Insertable<DB['enquiry_tally']>>,
): Promise<unknown> =>
  write((tx) => tx.updateTable('enquiry_tally').set(row).where('enquiry_id', '=', id).execute());
