import type { Within } from '../database/service.ts';
import { whichIsNearest } from '../words/which-is-nearest.ts';
import {
  knownNames,
  type MemberAsIs,
  membersAsAre,
  type PracticeAsIs,
  practicesAsAre,
} from './directory-as-it-is.table.ts';
import {
  saveClosures,
  saveMember,
  savePractice,
  savePractised,
  saveProcedure,
} from './directory-file.table.ts';
import type {
  DirectoryFile,
  MemberEntry,
  Part,
  PracticeEntry,
  ProcedureEntry,
  WholeProcedure,
} from './directory-file.ts';
import { shown, type Wrong } from './what-is-wrong.ts';
import { whatItBecomes, whatMemberBecomes, whatProcedureBecomes } from './what-it-becomes.ts';
import { type FieldChange, whichFieldsChange } from './which-fields-change.ts';

/** What an import does with one entry: `fields` lists the changes, and is empty if there are none. */
export type EntryChange = {
  part: Part;
  name: string;
  change: 'added' | 'changed' | 'unchanged';
  fields: FieldChange[];
};
/** The write to do for one entry once all are valid. */
type Planned = EntryChange & { save(): Promise<void> };
type Plan = { planned: Planned | null; wrong: Wrong[] };
type Known = {
  slugs: ReadonlySet<string>;
  references: ReadonlySet<string>;
  /** The references of the directory alone. */
  present: readonly string[];
};

const refused = (wrong: Wrong[]): Plan => ({ planned: null, wrong });

function plan(
  entry: Pick<EntryChange, 'part' | 'name' | 'fields'> & { isNew: boolean },
  save: () => Promise<void>,
): Plan {
  const { isNew, ...rest } = entry;
  const change = isNew ? 'added' : rest.fields.length > 0 ? 'changed' : 'unchanged';
  return { planned: { ...rest, change, save }, wrong: [] };
}

const unknown = (what: string, name: string, known: Iterable<string>): string => {
  const meant = whichIsNearest(name, known, 3);
  return `${shown(name)} is no ${what} of the file or the directory${meant ? `; did you mean ${meant}?` : ''}`;
};

function planProcedure(within: Within, entry: ProcedureEntry, before: WholeProcedure | null): Plan {
  const { slug } = entry;
  const { whole, wrong } = whatProcedureBecomes(before, entry);
  if (!whole) return refused(wrong);
  const fields = whichFieldsChange(before && { name: before }, { name: whole });
  return plan({ part: 'procedures', name: slug, isNew: !before, fields }, () =>
    saveProcedure(within, slug, whole),
  );
}

function planPractice(within: Within, entry: PracticeEntry, before: PracticeAsIs | null, known: Known): Plan {
  const { reference } = entry;
  const becomes = whatItBecomes(before?.whole ?? null, entry);
  const strangers = (['procedures', 'unavailable'] as const).flatMap((field) =>
    (entry[field] ?? []).flatMap((slug, place) =>
      known.slugs.has(slug)
        ? []
        : [{ path: [field, place], problem: unknown('procedure', slug, known.slugs) }],
    ),
  );
  const { whole } = becomes;
  if (!whole || strangers.length > 0) {
    const near = before || whole ? null : whichIsNearest(reference, known.present, 2);
    const mistaken: Wrong[] = near
      ? [{ path: ['reference'], problem: `${shown(reference)} is new; did you mean ${near}?` }]
      : [];
    return refused([...mistaken, ...strangers, ...becomes.wrong]);
  }
  const fields = whichFieldsChange(before?.whole ?? null, whole);
  const names = fields.map((one) => one.field);
  return plan({ part: 'practices', name: reference, isNew: !before, fields }, async () => {
    const id = await savePractice(within, reference, before && { id: before.id, fields: names }, whole);
    if (names.includes('procedures') || names.includes('unavailable'))
      await savePractised(within, id, [
        ...whole.procedures.map((slug) => ({ slug, available: true })),
        ...whole.unavailable.map((slug) => ({ slug, available: false })),
      ]);
    if (names.includes('closures')) await saveClosures(within, id, whole.closures);
  });
}

function planMember(within: Within, entry: MemberEntry, before: MemberAsIs | null, known: Known): Plan {
  const { email, practice } = entry;
  if (!known.references.has(practice))
    return refused([{ path: ['practice'], problem: unknown('practice', practice, known.references) }]);
  const was = before && { ...before.person, ...before.memberships.get(practice) };
  const { whole, wrong } = whatMemberBecomes(was, entry);
  if (!whole) return refused(wrong);
  return plan(
    {
      part: 'members',
      name: `${email} at ${practice}`,
      isNew: !before,
      fields: whichFieldsChange(was, whole),
    },
    () => saveMember(within, entry, whole),
  );
}

const planAll = <Entry>(part: Part, entries: Entry[], one: (entry: Entry) => Plan) =>
  entries.map((entry, place) => ({ part, entry: place, ...one(entry) }));

/** The name and language of a member must agree across all their lines. */
function ofOnePerson(members: MemberEntry[]): MemberEntry[] {
  const lines = Map.groupBy(members, (one) => one.email);
  return members.map((one) => {
    const hers = lines.get(one.email) ?? [];
    return {
      ...one,
      name: hers.find(({ name }) => name !== undefined)?.name,
      locale: hers.find(({ locale }) => locale !== undefined)?.locale,
    };
  });
}

/** Plans an import: what to do for each entry of a file, or its errors, given the current directory. Writes nothing. */
export async function planFile(within: Within, { procedures, practices, members }: DirectoryFile) {
  const { tx } = within;
  const { procedures: named, references } = await knownNames(tx);
  const known: Known = {
    slugs: new Set([...named.keys(), ...procedures.map((one) => one.slug)]),
    references: new Set([...references, ...practices.map((one) => one.reference)]),
    present: references,
  };
  const before = await practicesAsAre(
    tx,
    practices.map((one) => one.reference),
  );
  const people = await membersAsAre(
    tx,
    members.map((one) => one.email),
  );
  return [
    ...planAll('procedures', procedures, (one) => planProcedure(within, one, named.get(one.slug) ?? null)),
    ...planAll('practices', practices, (one) =>
      planPractice(within, one, before.get(one.reference) ?? null, known),
    ),
    ...planAll('members', ofOnePerson(members), (one) =>
      planMember(within, one, people.get(one.email) ?? null, known),
    ),
  ];
}
