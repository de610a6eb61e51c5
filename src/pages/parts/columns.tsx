export type Column = { key: string; parts: { tone: string; count: number }[] };

const most = 100;
const fewest = 10;

/** A stacked column chart, the oldest at the left, decorative: a table beside it says the same. Positions and sizes
 * are percentages, so that it fits every screen. */
export function Columns({ columns }: { columns: readonly Column[] }) {
  const sums = columns.map((column) => column.parts.reduce((sum, part) => sum + part.count, 0));
  const tallest = Math.max(1, ...sums);
  const step = most / Math.max(columns.length, fewest);
  return (
    <svg className="columns" aria-hidden="true">
      {columns.map((column, place) => {
        let top = most;
        return column.parts
          .filter((part) => part.count > 0)
          .map(({ tone, count }) => {
            const height = (count / tallest) * most;
            top -= height;
            return (
              <rect
                key={`${column.key} ${tone}`}
                className={tone}
                x={`${place * step + step * 0.14}%`}
                y={`${top + 1}%`}
                width={`${step * 0.72}%`}
                height={`${Math.max(0, height - 1)}%`}
              />
            );
          });
      })}
    </svg>
  );
}

/** What the colours of columns mean. */
export const Legend = ({ tones }: { tones: readonly { tone: string; text: string }[] }) => (
  <ul className="legend">
    {tones.map(({ tone, text }) => (
      <li key={tone}>
        <svg className="swatch-of" aria-hidden="true">
          <rect className={tone} width="100%" height="100%" rx="4" />
        </svg>
        {text}
      </li>
    ))}
  </ul>
);
