import { type DirectoryFile, type Part, parts } from './directory-file.ts';
import { readCsv } from './read-csv.ts';
import type { FileError, Place, ReadEntry } from './read-entries.ts';
import { readJson } from './read-json.ts';
import { type Path, shown, whatIsWrong } from './what-is-wrong.ts';
import { whichText } from './which-text.ts';

/** `placeOf` returns the place of a field of an entry, by its part and its index in the directory's own list. */
export type ReadFile =
  | {
      ok: true;
      directory: DirectoryFile;
      encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
      placeOf(part: Part, entry: number, path: Path): Place;
    }
  | { ok: false; errors: FileError[] };

const mostBytes = 64 * 1024 * 1024;

const whole = (line: number, problem: string): ReadFile => ({
  ok: false,
  errors: [{ line, column: null, field: 'file', problem }],
});

type Entry = {
  reference?: string;
  slug?: string;
  email?: string;
  practice?: string;
  name?: unknown;
  locale?: string;
};

/** What must be unique: by which fields, and with which value. */
const onceOnly: Record<Part, (entry: Entry) => string> = {
  practices: ({ reference }) => shown(reference),
  procedures: ({ slug }) => shown(slug),
  members: ({ email, practice }) => `${shown(email)} at ${shown(practice)}`,
};
const keyOf: Record<Part, string> = { practices: 'reference', procedures: 'slug', members: 'email' };

/** Duplicate entries, and members whose lines contradict each other. */
function whatIsDoubled(checked: { read: ReadEntry; entry: Entry }[]): FileError[] {
  const lines = new Map<string, number>();
  const people = new Map<string, { name?: unknown; locale?: string; line: number }>();
  return checked.flatMap(({ read: { part, placeOf }, entry }): FileError[] => {
    const place = placeOf([keyOf[part]]);
    const told = onceOnly[part](entry);
    const before = lines.get(`${part} ${told}`);
    if (before !== undefined) return [{ ...place, problem: `${told} stands in line ${before} already` }];
    lines.set(`${part} ${told}`, place.line);
    if (part !== 'members') return [];
    const { email = '', name, locale } = entry;
    const person = people.get(email);
    const known = { name: person?.name ?? name, locale: person?.locale ?? locale };
    people.set(email, { ...known, line: person?.line ?? place.line });
    const differing = (['name', 'locale'] as const).find(
      (field) => entry[field] !== undefined && entry[field] !== known[field],
    );
    if (!person || !differing) return [];
    const problem = `${shown(entry[differing])} is ${shown(known[differing])} in line ${person.line}, of the same person`;
    return [{ ...placeOf([differing]), problem }];
  });
}

/** Parses a directory of practices, procedures and members from the bytes or the text of a JSON or a CSV file. Every
 * error has its place, the value, and what is accepted. */
export function readDirectoryFile(file: Uint8Array | string): ReadFile {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  if (bytes.length > mostBytes) return whole(1, `is larger than ${mostBytes / 1024 / 1024} MB: divide it`);
  const read = whichText(bytes);
  if (read.text === null) return whole(read.line, read.problem);
  const { text, encoding } = read;
  if (text.trim() === '') return whole(1, 'is empty');
  const { entries, errors } = /^\s*[{[]/.test(text) ? readJson(text) : readCsv(text);
  const checked = entries.map((one) => ({ read: one, ...whatIsWrong(one.part, one.value) }));
  const right = checked.filter((one) => one.wrong.length === 0) as { read: ReadEntry; entry: Entry }[];
  const all = [
    ...errors,
    ...checked.flatMap(({ read: one, wrong }) =>
      wrong.map(({ path, problem }) => ({ ...one.placeOf(path), problem })),
    ),
    ...whatIsDoubled(right),
  ];
  if (all.length > 0) return { ok: false, errors: all.toSorted((left, right) => left.line - right.line) };
  const of = (part: Part) => right.filter((one) => one.read.part === part);
  const directory = Object.fromEntries(parts.map((part) => [part, of(part).map((one) => one.entry)]));
  const readBy = Object.fromEntries(parts.map((part) => [part, of(part).map((one) => one.read)])) as Record<
    Part,
    ReadEntry[]
  >;
  return {
    ok: true,
    directory: directory as unknown as DirectoryFile,
    encoding,
    placeOf: (part, entry, path) =>
      readBy[part][entry]?.placeOf(path) ?? { line: 1, column: null, field: part },
  };
}
