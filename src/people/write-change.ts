import type { OpeningSpan } from '../directory/practice.ts';
import type { ClosureEntry } from './directory-file.ts';
import type { FieldChange } from './which-fields-change.ts';

const longest = 80;
const led = 20;

const isSpan = (item: object): item is OpeningSpan => 'day' in item;

/** An item of a list as a cell of a CSV file holds it. */
function writeItem(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  if (isSpan(item)) return `${item.day} ${item.from}-${item.to}`;
  const { from, to, reason, yearly, note } = item as ClosureEntry;
  return [`${from}/${to ?? ''} ${reason}`, yearly ? 'yearly' : '', note ?? ''].filter(Boolean).join(' ');
}

/** A long text is cut to where it differs. */
const cut = (text: string, from: number) =>
  text.length <= longest
    ? JSON.stringify(text)
    : JSON.stringify(
        `${from > 0 ? '…' : ''}${text.slice(from, from + longest)}${text.length > from + longest ? '…' : ''}`,
      );

function write(value: unknown, from: number): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(writeItem).join('; ');
  return typeof value === 'string' ? cut(value, from) : String(value);
}

function firstDifference(one: unknown, other: unknown): number {
  if (typeof one !== 'string' || typeof other !== 'string') return 0;
  const at = [...one].findIndex((_, place) => one[place] !== other[place]);
  return Math.max(0, (at === -1 ? one.length : at) - led);
}

/** A change of a field on one line: "phone: nothing → "3975"", of a new thing what it says. */
export function writeChange({ field, before, after }: FieldChange): string {
  const from = firstDifference(before, after);
  const now = write(after, from);
  return before === undefined ? `${field}: ${now}` : `${field}: ${write(before, from)} → ${now}`;
}
