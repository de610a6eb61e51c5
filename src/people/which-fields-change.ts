import { isDeepStrictEqual } from 'node:util';

/** A field that a file changes, its value as it is and as it becomes; `before` is undefined where the thing is new. */
export type FieldChange = { field: string; before: unknown; after: unknown };

type Fields = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list says what there is, in no order, and so do the fields of its items. */
const unordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map((one) => JSON.stringify(isPlain(one) ? Object.entries(one).sort() : one)).sort()
    : value;

/** Which fields differ between a thing as it is and as it would be, those of its parts by themselves (`about.fr`); the
 * order of a list does not count. Of a new thing every field that says something. */
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
