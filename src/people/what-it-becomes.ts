import type { Territory } from '../directory/territory.ts';
import { territoryOfPostcode } from '../directory/territory-of-postcode.ts';
import { whyNotInTerritory } from '../directory/why-not-in-territory.ts';
import { zoneOfTerritory } from '../directory/zone-of-territory.ts';
import type {
  MemberEntry,
  PracticeEntry,
  ProcedureEntry,
  WholeMember,
  WholePractice,
  WholeProcedure,
} from './directory-file.ts';
import { shown, type Wrong } from './what-is-wrong.ts';

/** The new state of a directory item after an entry, or why it cannot be. */
export type Becomes<Whole> = { whole: Whole; wrong: [] } | { whole: null; wrong: Wrong[] };

const is = <Whole>(whole: Whole): Becomes<Whole> => ({ whole, wrong: [] });
const wrong = (...all: Wrong[]): Becomes<never> => ({ whole: null, wrong: all });

/** A practice without any data yet. */
const fresh: Omit<WholePractice, 'territory' | 'zone'> = {
  name: '',
  owner: null,
  street: null,
  postcode: '',
  town: '',
  latitude: null,
  longitude: null,
  phone: null,
  email: null,
  hours: [],
  mode: 'space',
  about: { fr: '', en: '' },
  procedures: [],
  unavailable: [],
  closures: [],
};

/** What an entry mentions: undefined fields are not mentioned. */
const said = <Entry extends object>(entry: Entry): Entry =>
  Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry;

const missing = (thing: string, entry: object, fields: readonly string[]): Wrong[] =>
  fields
    .filter((field) => !(field in entry))
    .map((field) => ({ path: [field], problem: `is missing: a new ${thing} needs ${fields.join(', ')}` }));

/** The territory and the time zone: those given, otherwise those of a new postcode, otherwise the current ones. */
function placeOf(
  before: WholePractice | null,
  entry: PracticeEntry,
): { territory: Territory; zone: string } | null {
  const moved = entry.postcode !== undefined && entry.postcode !== before?.postcode;
  const ofPostcode = moved ? territoryOfPostcode(entry.postcode ?? '').territory : before?.territory;
  const territory = entry.territory ?? ofPostcode;
  if (!territory) return null;
  const kept = territory === before?.territory ? before.zone : zoneOfTerritory(territory);
  return { territory, zone: entry.zone ?? kept };
}

function wrongPoint({ latitude, longitude, territory }: WholePractice, entry: PracticeEntry): Wrong[] {
  if ((latitude === null) !== (longitude === null)) {
    const lacking = latitude === null ? 'latitude' : 'longitude';
    return [{ path: [lacking], problem: 'is missing: latitude and longitude come together' }];
  }
  const isNamed = ['latitude', 'longitude', 'postcode', 'territory'].some((field) => field in entry);
  if (latitude === null || longitude === null || !isNamed) return [];
  const outside = whyNotInTerritory({ latitude, longitude }, territory);
  if (!outside) return [];
  const { south, north, west, east } = outside.box;
  const problem =
    outside.because === 'swapped'
      ? `${latitude}, with longitude ${longitude}: they are swapped`
      : `${latitude}, with longitude ${longitude}, lies outside of ${territory}; accepted: latitude ${south} to ${north}, longitude ${west} to ${east}`;
  return [{ path: ['latitude'], problem }];
}

/** The procedures offered, and those not offered at present: a slug is in one of the two lists, the one that the file
 * mentions. */
function practised(before: Pick<WholePractice, 'procedures' | 'unavailable'>, entry: PracticeEntry) {
  const { procedures, unavailable } = entry;
  return {
    procedures: [...new Set(procedures ?? before.procedures.filter((slug) => !unavailable?.includes(slug)))],
    unavailable: [
      ...new Set(unavailable ?? before.unavailable.filter((slug) => !procedures?.includes(slug))),
    ],
  };
}

/** The new state of a practice after an entry: what the entry does not mention is unchanged, a list that it mentions
 * replaces the whole list. */
export function whatItBecomes(before: WholePractice | null, given: PracticeEntry): Becomes<WholePractice> {
  const entry = said(given);
  const lacks = before ? [] : missing('practice', entry, ['name', 'postcode', 'town']);
  const both = entry.procedures?.find((slug) => entry.unavailable?.includes(slug));
  const twice: Wrong[] = both
    ? [{ path: ['unavailable'], problem: `${shown(both)} is among the procedures too` }]
    : [];
  const place = placeOf(before, entry);
  const nowhere: Wrong[] =
    place || entry.postcode === undefined
      ? []
      : [
          {
            path: ['postcode'],
            problem: `${shown(entry.postcode)} is of no territory we know; accepted: a postcode of a French department, or territory beside it`,
          },
        ];
  const all = [...lacks, ...twice, ...nowhere];
  if (all.length > 0 || !place) return wrong(...all);
  const { reference: _, about, ...named } = entry;
  const base = before ?? fresh;
  const whole = {
    ...base,
    ...named,
    ...place,
    about: { ...base.about, ...about },
    ...practised(base, entry),
  } as WholePractice;
  const misplaced = wrongPoint(whole, entry);
  return misplaced.length > 0 ? wrong(...misplaced) : is(whole);
}

/** What a procedure becomes by an entry. */
export function whatProcedureBecomes(
  before: WholeProcedure | null,
  { name }: ProcedureEntry,
): Becomes<WholeProcedure> {
  const whole = { ...before, ...said(name ?? {}) };
  const lacks = missing('procedure', whole, ['fr', 'en']);
  if (lacks.length > 0)
    return wrong(...lacks.map(({ path, problem }) => ({ path: ['name', ...path], problem })));
  return is(whole as WholeProcedure);
}

/** The new state of a member after an entry: `before` is the current person and membership. */
export function whatMemberBecomes(
  before: Partial<WholeMember> | null,
  { email: _, practice: __, ...named }: MemberEntry,
): Becomes<WholeMember> {
  const whole = { locale: 'fr', receives: true, ...before, ...said(named) };
  const lacks = missing('member', whole, ['name', 'role']);
  return lacks.length > 0 ? wrong(...lacks) : is(whole as WholeMember);
}
