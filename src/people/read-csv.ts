import { type CsvError, parse } from 'csv-parse/sync';
import { columnOf, columns, columnsOf, entryOf, kinds } from './csv-cells.ts';
import type { FileError, ReadEntries, ReadEntry } from './read-entries.ts';
import { didYouMean, shown } from './what-is-wrong.ts';

type Row = { cells: string[]; line: number };

const separators = [',', ';', '\t'];
/** A column's letters in a spreadsheet: A, B … Z, AA. */
const letterOf = (place: number): string =>
  (place >= 26 ? letterOf(Math.floor(place / 26) - 1) : '') + String.fromCharCode(65 + (place % 26));

const faults: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote (") opens a cell here and nothing closes it',
  INVALID_OPENING_QUOTE:
    'a quote (") stands inside a cell that does not begin with one; write it twice inside quotes',
  CSV_INVALID_CLOSING_QUOTE:
    'a closing quote (") is followed by more text; a quote inside quotes is written twice',
};

function rowsIn(text: string, delimiter: string, linesBefore: number): Row[] {
  const rows = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return rows.map(({ record, info }) => ({
    cells: record,
    line: linesBefore + info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0),
  }));
}

const headerOf = (cell: string) =>
  cell
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, '_');

/** The separator: the one that the file names (`sep=;`), otherwise the one that yields the most columns in its first
 * line. */
function whichSeparator(first: string): string {
  const known = (by: string) =>
    first.split(by).filter((cell) => columns.includes(headerOf(cell.replaceAll('"', '')))).length;
  return separators.toSorted((left, right) => known(right) - known(left))[0] ?? ',';
}

function wrongHeader(header: string[], rows: Row[], line: number): FileError[] {
  const at = (place: number) => ({ line, column: null, field: `column ${letterOf(place)}` });
  const errors = header.flatMap((name, place): FileError[] => {
    if (name === '') {
      const used = rows.find(({ cells }) => (cells[place] ?? '').trim() !== '');
      return used ? [{ ...at(place), problem: `has no name, and a cell in line ${used.line}` }] : [];
    }
    if (!columns.includes(name))
      return [{ ...at(place), problem: `${shown(name)} is not a column; ${didYouMean(name, columns)}` }];
    const first = header.indexOf(name);
    return first < place
      ? [{ ...at(place), problem: `${shown(name)} is column ${letterOf(first)} already` }]
      : [];
  });
  return header.includes('kind')
    ? errors
    : [
        ...errors,
        {
          line,
          column: null,
          field: 'header',
          problem: 'has no column "kind" (practice, procedure or member)',
        },
      ];
}

function readRow({ cells, line }: Row, header: string[]): ReadEntry | FileError[] {
  const column = (name: string) => {
    const place = header.indexOf(name);
    return place === -1 ? name : `${name} (column ${letterOf(place)})`;
  };
  const wrong = (name: string, problem: string): FileError[] => [
    { line, column: null, field: column(name), problem },
  ];
  const extra = cells.findIndex((cell, place) => place >= header.length && cell.trim() !== '');
  if (extra !== -1)
    return wrong(
      `column ${letterOf(extra)}`,
      `${shown(cells[extra])} stands beyond the last column of the header`,
    );
  if (cells.length < header.length)
    return wrong(
      'line',
      `has ${cells.length} cells, and the header ${header.length}: nothing says which are missing`,
    );
  const named = Object.fromEntries(header.map((name, place) => [name, cells[place] ?? '']));
  const kind = (named.kind ?? '').trim().toLowerCase();
  const part = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!part)
    return wrong('kind', `${shown(named.kind)} is not accepted; accepted: practice, procedure or member`);
  const foreign = header.filter(
    (name) => name && name !== 'kind' && !columnsOf[part].includes(name as never),
  );
  const errors = foreign
    .filter((name) => (named[name] ?? '').trim() !== '')
    .flatMap((name) => wrong(name, `${shown(named[name])} is of no use: a ${kind} has no ${name}`));
  if (errors.length > 0) return errors;
  return {
    part,
    value: entryOf(part, named),
    placeOf: (path) => ({ line, column: null, field: path.length === 0 ? kind : column(columnOf(path)) }),
  };
}

/** Reads the entries of a CSV file: one header line, then one line per practice, procedure or member. */
export function readCsv(text: string): ReadEntries {
  const [, named, rest] = /^sep=(.)\r?\n([\s\S]*)$/i.exec(text) ?? [];
  const body = rest ?? text;
  const separator = named ?? whichSeparator(body.split(/[\r\n]/).find((line) => line.trim() !== '') ?? '');
  try {
    const [first, ...all] = rowsIn(body, separator, named ? 1 : 0);
    const header = (first?.cells ?? []).map(headerOf);
    const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    const wrong = wrongHeader(header, rows, first?.line ?? 1);
    if (wrong.length > 0) return { entries: [], errors: wrong };
    const read = rows.map((row) => readRow(row, header));
    return {
      entries: read.filter((one): one is ReadEntry => !Array.isArray(one)),
      errors: read.filter((one) => Array.isArray(one)).flat(),
    };
  } catch (error) {
    const { code, lines, message } = error as CsvError & { lines?: number };
    const line = (lines ?? 1) + (named ? 1 : 0);
    return { entries: [], errors: [{ line, column: null, field: 'file', problem: faults[code] ?? message }] };
  }
}
