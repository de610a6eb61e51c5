/** The value below which a share of the measurements lies (nearest rank); 0.5 is the median. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Calls something so many times, one after the other, and returns how many milliseconds each call took. */
export async function timed(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return taken;
}

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A number as people read it: three digits that mean something. */
export const written = (value: number): string =>
  Math.abs(value) >= 100 ? grouped.format(value) : String(Number(value.toPrecision(value < 1 ? 2 : 3)));
