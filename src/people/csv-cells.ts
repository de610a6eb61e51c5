import type { Part } from './directory-file.ts';
import type { Path } from './what-is-wrong.ts';
import { yesOrNo } from './yes-or-no.ts';

/** The columns of each kind of line. */
export const columnsOf = {
  practices: [
    ...[
      'reference',
      'name',
      'owner',
      'street',
      'postcode',
      'town',
      'latitude',
      'longitude',
      'territory',
      'zone',
    ],
    ...['phone', 'email', 'hours', 'mode', 'about_fr', 'about_en', 'procedures', 'unavailable', 'closures'],
  ],
  procedures: ['slug', 'name_fr', 'name_en'],
  members: ['email', 'name', 'locale', 'practice', 'role', 'receives'],
} satisfies Record<Part, string[]>;

/** The part of a directory that each kind of line belongs to. */
export const kinds: Readonly<Record<string, Part>> = {
  practice: 'practices',
  procedure: 'procedures',
  member: 'members',
};
export const columns = ['kind', ...new Set(Object.values(columnsOf).flat())];

/** The column of a field; two languages of one field have a column each. */
export const columnOf = (path: Path): string => {
  const [first, second] = path;
  return (first === 'about' || first === 'name') && typeof second === 'string'
    ? `${first}_${second}`
    : `${first}`;
};

const emptied = '-';

/** Cells that are parsed. A cell that cannot be parsed stays as it is written, and is refused as such. */
const readers: Record<string, (cell: string) => unknown> = {
  latitude: numberIn,
  longitude: numberIn,
  hours: (cell) => listIn(cell).map(spanIn),
  procedures: listIn,
  unavailable: listIn,
  closures: (cell) => listIn(cell).map(closureIn),
  mode: (cell) => cell.toLowerCase(),
  locale: (cell) => cell.toLowerCase(),
  role: (cell) => cell.toLowerCase(),
  receives: (cell) => yesOrNo(cell) ?? cell,
};

function numberIn(cell: string): unknown {
  return /^[-+]?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
}

/** The items of a list, separated by semicolons or, if those separate the columns, by bars. */
function listIn(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

function spanIn(item: string): unknown {
  const [, day, from, to] = /^(\d) +([^\s–-]+) *[-–] *([^\s–-]\S*)$/.exec(item) ?? [];
  return day === undefined ? item : { day: Number(day), from, to };
}

function closureIn(item: string): unknown {
  const [, from, to, reason, yearly, note] =
    /^([^\s/]+)\/(\S*) +(\S+)( +yearly)?(?: +(\S.*))?$/.exec(item) ?? [];
  return from === undefined
    ? item
    : {
        from,
        to: to || null,
        reason: reason?.toLowerCase(),
        note: note || null,
        yearly: yearly !== undefined,
      };
}

const lists = ['hours', 'procedures', 'unavailable', 'closures'];
const paragraphs = ['about_fr', 'about_en'];

/** The value of a cell: undefined if it is empty (unchanged), null, an empty list or an empty text if it is a hyphen
 * (removed). */
function saidBy(column: string, cell: string): unknown {
  if (cell === '') return undefined;
  if (cell === emptied) return lists.includes(column) ? [] : paragraphs.includes(column) ? '' : null;
  return (readers[column] ?? ((text) => text))(cell);
}

/** The values of a line, by column name. */
export function entryOf(part: Part, cells: Readonly<Record<string, string>>): unknown {
  const entry: Record<string, unknown> = {};
  for (const column of columnsOf[part]) {
    const value = saidBy(column, (cells[column] ?? '').trim());
    if (value === undefined) continue;
    const [, field, lang] = /^(name|about)_(fr|en)$/.exec(column) ?? [];
    if (!field || !lang) entry[column] = value;
    else entry[field] = { ...(entry[field] as object | undefined), [lang]: value };
  }
  return entry;
}
