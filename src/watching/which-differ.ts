/** A value that is kept and is not what the history says; null is nothing. */
export type Difference = { place: string; kept: string | null; counted: string | null };

const said = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** Which columns of a kept row are not what the history says (law 7), named after the table. A row that is not
 * there at all is one difference. */
export function whichDiffer(
  table: string,
  kept: Readonly<Record<string, unknown>> | null,
  counted: Readonly<Record<string, unknown>>,
): Difference[] {
  if (kept === null) return [{ place: table, kept: null, counted: 'a row' }];
  return Object.entries(counted)
    .map(([column, value]) => ({
      place: `${table}.${column}`,
      kept: said(kept[column]),
      counted: said(value),
    }))
    .filter((one) => one.kept !== one.counted);
}
