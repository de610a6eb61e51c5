const { stderr } = process;
let shown = 0;
const linesEvery = 10_000;

/** Says on one line of the terminal what is under way; where there is none, a line every ten seconds. */
export function progress(text: string): void {
  if (stderr.isTTY) stderr.write(`\r\x1b[2K${text}`);
  else if (performance.now() - shown > linesEvery) {
    shown = performance.now();
    stderr.write(`${text}\n`);
  }
}

/** Wipes the progress line. */
export const progressEnds = () => void (stderr.isTTY && stderr.write('\r\x1b[2K'));
