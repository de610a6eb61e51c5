/** What a spreadsheet would take for a formula: such a cell gets an apostrophe before it. */
const formula = /^[=+\-@＝＋－＠\t\r]/;

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Formats lines of cells as CSV (RFC 4180), safe from formula injection. */
export const asCsv = (lines: readonly (readonly (string | number | null)[])[]): string =>
  lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
