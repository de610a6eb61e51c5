import { parse as parseCsv } from 'csv-parse/sync';
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import { type DirectoryFile, directoryParts } from './directory-file.ts';

export type FileError = { line: number; field: string; problem: string };
/** `lines` holds the line of each entry, in the order of the directory's own lists. */
export type ReadFile =
  | { ok: true; directory: DirectoryFile; lines: Record<keyof DirectoryFile, number[]> }
  | { ok: false; errors: FileError[] };

type Part = keyof DirectoryFile;
type Entry = { part: Part; value: unknown; lineOf(path: (string | number)[]): number };

const parts = Object.keys(directoryParts) as Part[];
const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

const fieldOf = (issue: z.core.$ZodIssue) => issue.path.map(String).join('.') || 'row';

/** Checks entries one by one, so that every error names its own line. */
function check(entries: Entry[]): ReadFile {
  const directory: DirectoryFile = { practices: [], procedures: [], members: [] };
  const lines: Record<Part, number[]> = { practices: [], procedures: [], members: [] };
  const errors: FileError[] = [];
  for (const { part, value, lineOf } of entries) {
    const parsed = directoryParts[part].safeParse(value);
    if (parsed.success) {
      (directory[part] as unknown[]).push(parsed.data);
      lines[part].push(lineOf([]));
    } else
      for (const issue of parsed.error.issues)
        errors.push({ line: lineOf(issue.path as string[]), field: fieldOf(issue), problem: issue.message });
  }
  return errors.length === 0 ? { ok: true, directory, lines } : { ok: false, errors };
}

const plain = (node: Node): unknown => {
  if (node.type === 'array') return node.children?.map(plain) ?? [];
  if (node.type === 'object')
    return Object.fromEntries(
      node.children?.map(({ children: [key, value] = [] }) => [key?.value, value && plain(value)]) ?? [],
    );
  return node.value;
};

function readJson(text: string): ReadFile {
  const faults: ParseError[] = [];
  const tree = parseTree(text, faults, { disallowComments: true });
  const fault = faults[0];
  if (fault || tree?.type !== 'object')
    return {
      ok: false,
      errors: [{ line: lineAt(text, fault?.offset ?? 0), field: 'file', problem: 'not JSON' }],
    };
  const entries = parts.flatMap((part): Entry[] => {
    const list = findNodeAtLocation(tree, [part]);
    return (list?.children ?? []).map((node) => ({
      part,
      value: plain(node),
      lineOf: (path) => lineAt(text, (findNodeAtLocation(node, path) ?? node).offset),
    }));
  });
  return check(entries);
}

const listed = (cell: string | undefined) =>
  (cell ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
const filled = (row: Record<string, string>) =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== ''));
const number = (cell: string | undefined) => (cell ? Number(cell) : undefined);

const hoursIn = (cell: string | undefined) =>
  listed(cell).map((span) => {
    const [, day, from, to] = /^(\d) (\d\d:\d\d)-(\d\d:\d\d)$/.exec(span) ?? [];
    return { day: number(day), from, to };
  });

const closuresIn = (cell: string | undefined) =>
  listed(cell).map((span) => {
    const [, from, to, reason, note] = /^(\S+?)\/(\S*) (\S+) ?(.*)$/.exec(span) ?? [];
    return { from, to: to || null, reason, note: note || null };
  });

const kinds: Record<string, { part: Part; read(row: Record<string, string>): unknown }> = {
  practice: {
    part: 'practices',
    read: (row) => ({
      ...filled(row),
      latitude: number(row.latitude),
      longitude: number(row.longitude),
      hours: hoursIn(row.hours),
      about: { fr: row.about_fr ?? '', en: row.about_en ?? '' },
      procedures: listed(row.procedures),
      unavailable: listed(row.unavailable),
      closures: closuresIn(row.closures),
    }),
  },
  procedure: {
    part: 'procedures',
    read: (row) => ({ slug: row.slug, name: { fr: row.name_fr, en: row.name_en } }),
  },
  member: {
    part: 'members',
    read: (row) => ({ ...filled(row), receives: row.receives === '' ? undefined : row.receives !== 'no' }),
  },
};

function readCsv(text: string): ReadFile {
  try {
    const rows = parseCsv(text, { columns: true, bom: true, skip_empty_lines: true, info: true }) as {
      record: Record<string, string>;
      info: { lines: number };
    }[];
    const unknown = rows.filter(({ record }) => !Object.hasOwn(kinds, record.kind ?? ''));
    if (unknown.length > 0)
      return {
        ok: false,
        errors: unknown.map(({ info }) => ({
          line: info.lines,
          field: 'kind',
          problem: 'must be practice, procedure or member',
        })),
      };
    return check(
      rows.flatMap(({ record, info }) => {
        const { kind = '', ...row } = record;
        const of = kinds[kind];
        return of ? [{ part: of.part, value: of.read(row), lineOf: () => info.lines }] : [];
      }),
    );
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string };
    return { ok: false, errors: [{ line: lines ?? 1, field: 'file', problem: message }] };
  }
}

/** Reads a directory of practices, procedures and members from the text of a JSON or a CSV file; every error
 * names its line. */
export const readDirectoryFile = (text: string): ReadFile =>
  text.trimStart().startsWith('{') ? readJson(text) : readCsv(text);
