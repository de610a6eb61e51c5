import type { ReactNode } from 'react';

export type TableRow = { key: string; head: ReactNode; cells: ReactNode[] };

type TableProps = { caption: string; head: string; columns: readonly string[]; rows: readonly TableRow[] };

/** The phone layout (CSS) removes the table semantics for screen readers; these roles keep them. */
const stays = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  column: { role: 'columnheader' },
  head: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** A table of numbers. On a phone each row is a block, every number with its label. */
export function Table({ caption, head, columns, rows }: TableProps) {
  return (
    <table {...stays.table} className="numbers">
      <caption className="visually-hidden">{caption}</caption>
      <thead {...stays.group}>
        <tr {...stays.row}>
          {[head, ...columns].map((text) => (
            <th key={text} {...stays.column} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...stays.group}>
        {rows.map((row) => (
          <tr key={row.key} {...stays.row}>
            <th {...stays.head} scope="row">
              {row.head}
            </th>
            {row.cells.map((cell, place) => (
              <td key={columns[place]} {...stays.cell} data-name={columns[place]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
