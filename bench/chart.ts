export type Line = { name: string; points: readonly (readonly [x: number, y: number])[] };

const [width, height] = [720, 320];
const [left, right, top, bottom] = [56, 132, 28, 44];
const colours = [
  ...['#6d4aff', '#e2553d', '#0f8a6d', '#b07a00', '#2f6fde', '#a03ba0'],
  ...['#58606b', '#0097b2', '#d6336c', '#6f8f00', '#8a5a44', '#e07b00'],
  '#3d2b8f',
];

/** Five values or so from nought on that people count in. */
function marksUpTo(most: number): number[] {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) =>
    Number((place * step).toPrecision(6)),
  );
}

const betweenNames = 15;

/** Moves what stands too close apart, downwards and, where that leads below `lowest`, up again; sorts it by height. */
function spread<End extends { y: number }>(ends: readonly End[], lowest: number): End[] {
  const sorted = ends.toSorted((one, other) => one.y - other.y);
  for (const [place, end] of sorted.entries())
    end.y = Math.max(end.y, (sorted[place - 1]?.y ?? 0) + betweenNames);
  let highest = lowest;
  for (const end of sorted.toReversed()) {
    end.y = Math.min(end.y, highest);
    highest = end.y - betweenNames;
  }
  return sorted;
}

/** Lines over a logarithmic axis from left to right, from nought upwards, as an SVG that is legible in the light and
 * in the dark. */
export function chart(title: string, lines: readonly Line[], unit: string): string {
  const xs = lines.flatMap(({ points }) => points.map(([x]) => x));
  const marks = marksUpTo(Math.max(...lines.flatMap(({ points }) => points.map(([, y]) => y))));
  const most = marks.at(-1) ?? 1;
  const [from, to] = [Math.log10(Math.min(...xs)), Math.log10(Math.max(...xs))];
  const atX = (x: number) => left + ((Math.log10(x) - from) / (to - from)) * (width - left - right);
  const atY = (y: number) => height - bottom - (y / most) * (height - top - bottom);
  const text = (x: number, y: number, words: string, more = '') =>
    `<text x="${x}" y="${y}"${more}>${words}</text>`;
  const grid = marks.map((mark) => {
    const y = atY(mark);
    const label = `${mark}${unit}`;
    return `<path class="grid" d="M${left} ${y}H${width - right}"/>${text(left - 8, y + 4, label, ' text-anchor="end"')}`;
  });
  const farthest = Math.max(...xs);
  const below = [...new Set(xs)].map((x) => {
    const anchor = x === farthest ? 'end' : 'middle';
    return text(atX(x), height - bottom + 22, x.toLocaleString('en-GB'), ` text-anchor="${anchor}"`);
  });
  const ends = spread(
    lines.map(({ name, points }, place) => ({ name, place, y: atY(points.at(-1)?.[1] ?? 0) })),
    height - bottom,
  );
  const drawn = lines.map(({ points }, place) => {
    const path = points.map(([x, y]) => `${atX(x).toFixed(1)} ${atY(y).toFixed(1)}`).join('L');
    return `<path class="line" stroke="${colours[place % colours.length]}" d="M${path}"/>`;
  });
  const names = ends.map(({ name, place, y }) =>
    text(width - right + 8, y + 4, name, ` style="fill:${colours[place % colours.length]}"`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<style>text{font:13px system-ui,sans-serif;fill:#4a4458}.title{font-weight:600}.grid{stroke:#8884;fill:none}.line{fill:none;stroke-width:2.5;stroke-linejoin:round}@media(prefers-color-scheme:dark){text{fill:#c9c4d6}}</style>
${text(left, 16, title, ' class="title"')}
${[...grid, ...below, ...drawn, ...names].join('\n')}
</svg>
`;
}
