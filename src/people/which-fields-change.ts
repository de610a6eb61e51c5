import { isDeepStrictEqual } from 'node:util';

/** A field that a file changes, with its old and new value; `before` is undefined for a new item. */
export type FieldChange = { field: string; before: unknown; after: unknown };

type Fields = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists are compared as sets, and so are the fields of their items. */
const unordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one) => JSON.stringify(isPlain(one) ? Object.entries(one).sort() : one)).sort()
    : value;

/** Which fields differ between the current and the new state of an item, nested ones separately (`about.fr`); the
 * order of lists does not count. For a new item, every field with a value. */
export function whichFieldsChange(before: Fields | null, after: Fields, within = ''): FieldChange[] {
  return Object.entries(after).flatMap(([name, value]): FieldChange[] => {
    const was = before?.[name];
    if (isPlain(value)) return whichFieldsChange(isPlain(was) ? was : null, value, `${within}${name}.`);
    const says =
      before !== null || !(value === null || value === '' || (Array.isArray(value) && value.length === 0));
    const same = before !== null && isDeepStrictEqual(unordered(was), unordered(value));
    return says && !same ? [{ field: `${within}${name}`, before: was, after: value }] : [];
  });
}
