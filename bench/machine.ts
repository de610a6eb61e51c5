import { cpus, totalmem } from 'node:os';
import { sql } from 'kysely';
import type { Database } from '../src/database/service.ts';

/** What the figures were taken on, in one line. */
export async function machineOf({ read }: Database): Promise<string> {
  const { rows } = await sql<{ version: string }>`select version()`.execute(read);
  const [name, version] = (rows[0]?.version ?? '').split(' ');
  const processors = cpus();
  return [
    `${processors.length} × ${processors[0]?.model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    `${name} ${version}`,
  ].join(', ');
}
