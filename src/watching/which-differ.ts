/** A stored value that differs from the history; null for nothing. */
export type Difference = { place: string; kept: string | null; counted: string | null };

const said = (value: unknown) => (value === null || value === undefined ? null : String(value));

/** Which columns of a stored row differ from the history (law 7), with the name of the table. A missing row is one
 * difference. */
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
