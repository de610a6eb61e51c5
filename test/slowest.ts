import { relative } from 'node:path';

/** What Vitest's report says of its files. */
type Report = { testResults: { name: string; startTime: number; endTime: number }[] };

/** The files that took longest, a line each, in seconds. */
export const slowest = ({ testResults }: Report, most: number): string =>
  testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .toSorted((left, right) => right.seconds - left.seconds)
    .slice(0, most)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s  ${relative('.', name)}`)
    .join('\n');
