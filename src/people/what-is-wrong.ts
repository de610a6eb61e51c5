import type { z } from 'zod';
import { whichIsNearest } from '../words/which-is-nearest.ts';
import { acceptedValues } from './accepted-values.ts';
import { directoryParts, type Part } from './directory-file.ts';

/** A path in an entry: field names and list indexes. */
export type Path = readonly (string | number)[];
/** An error at one path of an entry, in a sentence that follows the name of the field. */
export type Wrong = { path: Path; problem: string };

const shownSigns = 60;

/** A value as shown in a message: JSON, shortened. */
export function shown(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const written = JSON.stringify(value);
  return written.length > shownSigns ? `${written.slice(0, shownSigns - 1)}…` : written;
}

/** Field names used in other files, in French and otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  ...{ nom: 'name', ville: 'town', city: 'town', rue: 'street', adresse: 'street', address: 'street' },
  ...{ code_postal: 'postcode', zip: 'postcode', tel: 'phone', telephone: 'phone', téléphone: 'phone' },
  ...{ courriel: 'email', mail: 'email', 'e-mail': 'email', horaires: 'hours', fermetures: 'closures' },
  ...{ actes: 'procedures', référence: 'reference', id: 'reference', cabinet: 'practice', langue: 'locale' },
  ...{ lat: 'latitude', lon: 'longitude', lng: 'longitude', language: 'locale', rôle: 'role' },
};

/** The field that was probably meant, as the end of a sentence that lists the valid ones. */
export function didYouMean(typed: string, known: readonly string[]): string {
  const lower = typed.toLowerCase();
  const other = Object.hasOwn(otherNames, lower) ? otherNames[lower] : undefined;
  const slips = Math.max(1, Math.floor(lower.length / 4));
  const meant = other !== undefined && known.includes(other) ? other : whichIsNearest(lower, known, slips);
  return meant ? `did you mean ${meant}?` : `known are ${known.join(', ')}`;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );

const nameOf = (part: Part, path: Path) =>
  path.reduce<string>((name, key) => (typeof key === 'number' ? `${name}[]` : `${name}.${key}`), part);

const fieldsUnder = (name: string) =>
  Object.keys(acceptedValues)
    .filter((one) => one.startsWith(`${name}.`) && !/[.[]/.test(one.slice(name.length + 1)))
    .map((one) => one.slice(name.length + 1));

type Issue = z.core.$ZodIssue;

function whyWrong(part: Part, value: unknown, issue: Issue): Wrong[] {
  const path = issue.path as Path;
  const name = nameOf(part, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      problem: `is not a field; ${didYouMean(key, fieldsUnder(name))}`,
    }));
  const given = valueAt(value, path);
  if (issue.code === 'custom' && issue.params?.because)
    return [{ path, problem: `${shown(given)} ${issue.params.because}` }];
  const is = given === undefined ? 'is missing' : `${shown(given)} is not accepted`;
  return [{ path, problem: `${is}; accepted: ${acceptedValues[name]}` }];
}

/** Validates one entry of a file: its errors, each with its path, the value, and what is accepted; otherwise the
 * entry. */
export function whatIsWrong(part: Part, value: unknown): { entry: unknown; wrong: Wrong[] } {
  const parsed = directoryParts[part].safeParse(value);
  if (parsed.success) return { entry: parsed.data, wrong: [] };
  const told = new Map<string, Wrong>();
  for (const issue of parsed.error.issues)
    for (const one of whyWrong(part, value, issue)) told.set(JSON.stringify(one), one);
  return { entry: null, wrong: [...told.values()] };
}
