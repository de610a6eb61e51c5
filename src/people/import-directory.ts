import { ring } from '../database/listen.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { slugOf } from '../directory/slug-of.ts';
import { territoryOfPostcode } from '../directory/territory-of-postcode.ts';
import { zoneOfTerritory } from '../directory/zone-of-territory.ts';
import {
  type Change,
  saveClosures,
  saveMember,
  savePractice,
  savePractised,
  saveProcedure,
} from './directory-file.table.ts';
import type { DirectoryFile } from './directory-file.ts';

export type Imported = { added: number; changed: number; unchanged: number };
/** A name in the file that nothing answers to: which entry of which list holds it. */
export type UnknownName = { part: keyof DirectoryFile; entry: number; field: string; problem: string };
export type ImportResult = { ok: true; imported: Imported } | { ok: false; errors: UnknownName[] };

type Row = DirectoryFile['practices'][number];

/** Where a practice stands, from its own words or its postcode; null where the postcode is not one we know. */
function place(row: Row) {
  const territory = row.territory ?? territoryOfPostcode(row.postcode).territory;
  return territory && { territory, zone: row.zone ?? zoneOfTerritory(territory) };
}

function unknownNames(
  { practices, procedures, members }: DirectoryFile,
  known: { slugs: Set<string>; references: Set<string> },
): UnknownName[] {
  const slugs = new Set([...known.slugs, ...procedures.map((procedure) => procedure.slug)]);
  const references = new Set([...known.references, ...practices.map((practice) => practice.reference)]);
  const inPractice = (row: Row, entry: number): UnknownName[] => [
    ...(['procedures', 'unavailable'] as const).flatMap((field) =>
      row[field]
        .filter((slug) => !slugs.has(slug))
        .map((slug) => ({ part: 'practices' as const, entry, field, problem: `unknown procedure ${slug}` })),
    ),
    ...(place(row)
      ? []
      : [
          {
            part: 'practices' as const,
            entry,
            field: 'postcode',
            problem: `unknown postcode ${row.postcode}`,
          },
        ]),
  ];
  return [
    ...practices.flatMap(inPractice),
    ...members.flatMap((member, entry) =>
      references.has(member.practice)
        ? []
        : [
            {
              part: 'members' as const,
              entry,
              field: 'practice',
              problem: `unknown practice ${member.practice}`,
            },
          ],
    ),
  ];
}

async function importPractice(within: Within, row: Row): Promise<Change> {
  const where = place(row);
  if (!where) throw new Error(`no territory for ${row.reference}`);
  const { id, change } = await savePractice(within, {
    reference: row.reference,
    slug: slugOf(`${row.name} ${row.town}`),
    name: row.name,
    owner: row.owner,
    street: row.street,
    postcode: row.postcode,
    town: row.town,
    town_slug: slugOf(row.town),
    latitude: row.latitude,
    longitude: row.longitude,
    ...where,
    phone: row.phone,
    email: row.email,
    hours: row.hours,
    mode: row.mode,
    about_fr: row.about.fr,
    about_en: row.about.en,
  });
  const practised = [
    ...row.procedures.map((slug) => ({ slug, available: true })),
    ...row.unavailable.map((slug) => ({ slug, available: false })),
  ];
  const rest = [await savePractised(within, id, practised), await saveClosures(within, id, row.closures)];
  return change === 'unchanged' && rest.includes('changed') ? 'changed' : change;
}

/** Brings the directory to what a file says, in one transaction (P22): entries are known by reference, slug and
 * address, what the file does not name stays as it is, and the same file twice changes nothing. */
export const importDirectory = (service: Service, file: DirectoryFile): Promise<ImportResult> =>
  transact(service, async (within) => {
    const rows = await within.tx.selectFrom('procedure').select('slug').execute();
    const practices = await within.tx.selectFrom('practice').select('reference').execute();
    const errors = unknownNames(file, {
      slugs: new Set(rows.map((row) => row.slug)),
      references: new Set(practices.map((row) => row.reference)),
    });
    if (errors.length > 0) return { ok: false, errors };
    const changes: Change[] = [];
    for (const procedure of file.procedures) changes.push(await saveProcedure(within, procedure));
    for (const practice of file.practices) changes.push(await importPractice(within, practice));
    for (const member of file.members) changes.push(await saveMember(within, member));
    const count = (of: Change) => changes.filter((change) => change === of).length;
    if (count('unchanged') < changes.length) ring(within.tx, 'relais_directory');
    return {
      ok: true,
      imported: { added: count('added'), changed: count('changed'), unchanged: count('unchanged') },
    };
  });
