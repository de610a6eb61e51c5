import { readFileSync } from 'node:fs';
import type { Service } from '../../database/service.ts';
import type { Part } from '../../people/directory-file.ts';
import type { Imported, RefusedEntry } from '../../people/import-directory.ts';
import type { EntryChange } from '../../people/plan-import.ts';
import { type ReadFile, readDirectoryFile } from '../../people/read-directory-file.ts';
import type { FileError } from '../../people/read-entries.ts';
import { writeChange } from '../../people/write-change.ts';
import { bringDirectory, type MovedAt, previewDirectory } from '../../reminding/bring-directory.ts';

/** The output of a command, and its exit code. */
export type Said = { code: number; out: string[]; err: string[] };
type Read = Extract<ReadFile, { ok: true }>;

const mostErrors = 50;

const unreadable: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a directory, not a file',
  EACCES: 'cannot be read by this user',
  ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GB: split it',
};

/** Control and format characters of a file, which could affect the terminal or turn a line around, are escaped. */
const printable = (line: string) =>
  line.replaceAll(/[\p{Cc}\p{Cf}]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);

const said = (code: number, out: string[], err: string[] = []): Said => ({
  code,
  out: out.map(printable),
  err: err.map(printable),
});

const errorLine = (file: string, { line, column, field, problem }: FileError) =>
  `${file}:${line}${column === null ? '' : `:${column}`}: ${field}: ${problem}`;

function refused(file: string, errors: FileError[]): Said {
  const told = errors.slice(0, mostErrors).map((error) => errorLine(file, error));
  const more = errors.length > mostErrors ? [`and ${errors.length - mostErrors} more like these`] : [];
  return said(1, [], [...told, ...more, 'nothing was imported']);
}

/** The directory read from a file, or the errors. */
export function readImport(
  file: string,
  preview: boolean,
): { file: string; preview: boolean; read: Read } | Said {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return said(1, [], [`${file}: ${unreadable[code] ?? message}`]);
  }
  const read = readDirectoryFile(bytes);
  return read.ok ? { file, preview, read } : refused(file, read.errors);
}

const placed = (read: Read, errors: RefusedEntry[]): FileError[] =>
  errors.map(({ part, entry, path, problem }) => ({ ...read.placeOf(part, entry, path), problem }));

const one: Record<Part, string> = { procedures: 'procedure', practices: 'practice', members: 'member' };

const changeLines = ({ part, name, change, fields }: EntryChange): string[] => [
  `${change}: ${one[part]} ${name}`,
  ...fields.map((field) => `    ${writeChange(field)}`),
];

const counted = ({ added, changed, unchanged }: Imported) =>
  `${added} added, ${changed} changed, ${unchanged} unchanged`;

function movedLine(moved: MovedAt[]): string {
  const all = moved.reduce((sum, { enquiries }) => sum + enquiries, 0);
  if (all === 0) return 'No open enquiry would get a new deadline.';
  const where = moved.map(({ practice, enquiries }) => `${practice} (${enquiries})`).join(', ');
  return `${all} open ${all === 1 ? 'enquiry' : 'enquiries'} would get a new deadline: ${where}.`;
}

const patientsLine = (patients: number) =>
  patients === 0
    ? []
    : [
        `${patients} ${patients === 1 ? 'patient' : 'patients'} would be offered other practices by email at once, because their practice closes.`,
      ];

/** Imports a file, or with `preview` reports what an import would change and writes nothing. */
export async function importFile(
  service: Service,
  { file, preview, read }: { file: string; preview: boolean; read: Read },
): Promise<Said> {
  const note = read.encoding === 'UTF-8' ? [] : [`${file} is read as ${read.encoding}.`];
  if (!preview) {
    const result = await bringDirectory(service, read.directory);
    return result.ok
      ? said(0, [...note, counted(result.imported)])
      : refused(file, placed(read, result.errors));
  }
  const { result, moved, patients } = await previewDirectory(service, read.directory);
  if (!result.ok) return refused(file, placed(read, result.errors));
  const { entries } = result.imported;
  const lines = entries.filter((entry) => entry.change !== 'unchanged').flatMap(changeLines);
  return said(0, [
    ...note,
    ...lines,
    counted(result.imported),
    movedLine(moved),
    ...patientsLine(patients),
    'This was a preview: nothing was written.',
  ]);
}
