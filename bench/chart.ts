export type Line = { name: string; points: readonly (readonly [x: number, y: number])[] };

const [width, height] = [720, 320];
const [left, right, top, bottom] = [56, 132, 28, 44];
const colours = ['#6d4aff', '#e2553d', '#0f8a6d', '#b07a00', '#2f6fde', '#a03ba0', '#58606b'];

/** Lines over a logarithmic axis from left to right, from nought upwards, as an SVG that is legible in the light and
 * in the dark. */
export function chart(title: string, lines: readonly Line[], unit: string): string {
  const xs = lines.flatMap(({ points }) => points.map(([x]) => x));
  const most = Math.max(...lines.flatMap(({ points }) => points.map(([, y]) => y))) * 1.05;
  const [from, to] = [Math.log10(Math.min(...xs)), Math.log10(Math.max(...xs))];
  const atX = (x: number) => left + ((Math.log10(x) - from) / (to - from)) * (width - left - right);
  const atY = (y: number) => height - bottom - (y / most) * (height - top - bottom);
  const text = (x: number, y: number, words: string, more = '') =>
    `<text x="${x}" y="${y}"${more}>${words}</text>`;
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const y = atY(share * most);
    const label = `${Number((share * most).toPrecision(2))}${unit}`;
    return `<path class="grid" d="M${left} ${y}H${width - right}"/>${text(left - 8, y + 4, label, ' text-anchor="end"')}`;
  });
  const below = [...new Set(xs)].map((x) =>
    text(atX(x), height - bottom + 22, x.toLocaleString('en-GB'), ' text-anchor="middle"'),
  );
  const ends = lines
    .map(({ name, points }, place) => ({ name, place, y: atY(points.at(-1)?.[1] ?? 0) }))
    .sort((one, other) => one.y - other.y);
  for (const [place, end] of ends.entries()) end.y = Math.max(end.y, (ends[place - 1]?.y ?? 0) + 15);
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
