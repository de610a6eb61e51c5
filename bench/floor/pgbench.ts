import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { CompiledQuery } from 'kysely';
import { median } from '../figures.ts';

const run = promisify(execFile);

const literal = (value: unknown): string => {
  if (value === null) return 'null';
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return `'${String(value).replaceAll("'", "''")}'`;
};

/** A statement of the product with its values written into it. */
export const writtenOut = ({ sql, parameters }: CompiledQuery): string =>
  sql.replace(/\$(\d+)/g, (_, place) => literal(parameters[Number(place) - 1]));

export type Bare = { perSecond: number; milliseconds: number };

/** In the first seconds each connection looks up the tables and plans its statements: that is nobody's floor. */
const warmUp = 3;

/** Runs scripts of pgbench, one chosen by chance each time, as prepared statements; counts only the seconds after the
 * connections are warm. */
export async function pgbench(
  { url, programs }: { url: string; programs: string },
  scripts: readonly string[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Bare> {
  const folder = mkdtempSync(join(tmpdir(), 'relais-pgbench-'));
  try {
    const files = scripts.flatMap((script, place) => {
      const file = join(folder, `${place}.sql`);
      writeFileSync(file, `${script}\n`);
      return ['-f', file];
    });
    const { stderr } = await run(join(programs, 'pgbench'), [
      ...['-n', '-M', 'prepared', '-c', String(connections), '-j', String(Math.min(2, connections))],
      ...['-T', String(warmUp + seconds), '-P', '1', ...files, url],
    ]);
    const each = [...stderr.matchAll(/^progress: .*? s, ([\d.]+) tps, lat ([\d.]+) ms/gm)].slice(warmUp);
    const middle = (place: 1 | 2) => median(each.map((line) => Number(line[place])));
    return { perSecond: middle(1), milliseconds: middle(2) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
