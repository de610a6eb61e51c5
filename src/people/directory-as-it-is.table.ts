import type { PracticeId } from '../database/id.ts';
import type { Writing } from '../database/service.ts';
import { closureRuleOf, practiceOf } from '../directory/practice.table.ts';
import type { WholeMember, WholePractice, WholeProcedure } from './directory-file.ts';
import type { Role } from './person.ts';

/** Every procedure by its slug, and every reference of a practice. */
export async function knownNames(
  tx: Writing,
): Promise<{ procedures: Map<string, WholeProcedure>; references: string[] }> {
  const procedures = await tx.selectFrom('procedure').selectAll().execute();
  const practices = await tx.selectFrom('practice').select('reference').execute();
  return {
    procedures: new Map(procedures.map((row) => [row.slug, { fr: row.name_fr, en: row.name_en }])),
    references: practices.map((row) => row.reference),
  };
}

/** So many names are asked for at once. */
const atOnce = 500;

/** Looks many names up, in batches of some hundred. */
async function asked<Name, Found>(
  names: readonly Name[],
  one: (some: Name[]) => Promise<Found[]>,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let from = 0; from < names.length; from += atOnce)
    found.push(...(await one(names.slice(from, from + atOnce))));
  return found;
}

/** A practice as a file would describe it, and its id. */
export type PracticeAsIs = { id: PracticeId; whole: WholePractice };

/** Practices as a file would describe them, by reference; unknown references are omitted. */
export async function practicesAsAre(
  tx: Writing,
  references: readonly string[],
): Promise<Map<string, PracticeAsIs>> {
  const rows = await asked(references, (some) =>
    tx.selectFrom('practice').selectAll().where('reference', 'in', some).execute(),
  );
  const ids = rows.map((row) => row.id);
  const practised = await asked(ids, (some) =>
    tx
      .selectFrom('practice_procedure')
      .innerJoin('procedure', 'procedure.id', 'practice_procedure.procedure_id')
      .select(['practice_id', 'slug', 'available'])
      .where('practice_id', 'in', some)
      .orderBy('slug')
      .execute(),
  );
  const closures = await asked(ids, (some) =>
    tx.selectFrom('closure').selectAll().where('practice_id', 'in', some).orderBy('first_day').execute(),
  );
  const slugsOf = Map.groupBy(practised, (row) => row.practice_id);
  const closuresOf = Map.groupBy(closures, (row) => row.practice_id);
  return new Map(
    rows.map((row) => {
      const { id, reference, slug: _, townSlug: __, ...fields } = practiceOf(row);
      const slugs = (available: boolean) =>
        (slugsOf.get(id) ?? []).filter((one) => one.available === available).map((one) => one.slug);
      const closed = (closuresOf.get(id) ?? []).map(closureRuleOf).map(({ from, to, ...rest }) => ({
        from: from.toString(),
        to: to?.toString() ?? null,
        ...rest,
      }));
      const whole = { ...fields, procedures: slugs(true), unavailable: slugs(false), closures: closed };
      return [reference, { id, whole }];
    }),
  );
}

/** The person with an address, and their memberships by the reference of the practice, ended ones too. */
export type MemberAsIs = {
  person: Pick<WholeMember, 'name' | 'locale'>;
  memberships: Map<string, Pick<WholeMember, 'role' | 'receives'>>;
};

/** People by their addresses; unknown addresses are omitted. */
export async function membersAsAre(tx: Writing, emails: readonly string[]): Promise<Map<string, MemberAsIs>> {
  const rows = await asked([...new Set(emails)], (some) =>
    tx
      .selectFrom('person')
      .leftJoin('membership', 'membership.person_id', 'person.id')
      .leftJoin('practice', 'practice.id', 'membership.practice_id')
      .select(['person.email', 'person.name', 'person.locale', 'membership.receives', 'practice.reference'])
      .select((of) => of.ref('membership.role').$castTo<Role | null>().as('role'))
      .where('person.email', 'in', some)
      .execute(),
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.email)].map(([email, all]) => [
      email,
      {
        person: { name: all[0]?.name ?? '', locale: all[0]?.locale === 'en' ? 'en' : 'fr' },
        memberships: new Map(
          all.flatMap(({ reference, role, receives }) =>
            reference && role && receives !== null ? [[reference, { role, receives }]] : [],
          ),
        ),
      },
    ]),
  );
}
