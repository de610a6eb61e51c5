import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './service.ts';

const nobody = 65534;
const packaged = '/usr/lib/postgresql';
const hint =
  'The tests need the programs of PostgreSQL 15 or later: install them (apt-get install postgresql), or choose the embedded database alone with RELAIS_TEST=embedded';

function programs(): string | null {
  const versions = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(packaged, version, 'bin'));
  const { stdout } = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' });
  return (
    [...folders, (stdout ?? '').trim()].find((folder) => folder && existsSync(join(folder, 'initdb'))) ?? null
  );
}

const isRoot = () => process.getuid?.() === 0;

function install(): string {
  if (isRoot() && existsSync('/usr/bin/apt-get')) {
    const quiet = { stdio: 'ignore' as const, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], quiet);
  }
  const folder = programs();
  if (!folder) throw new Error(hint);
  return folder;
}

async function answers(url: string) {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Nothing that a test writes outlives its server. */
const forgetful = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];

/** Starts a PostgreSQL server of the tests' own in a temporary folder, as somebody who is not root, with settings
 * that make it quick unless others are given. */
export async function startPostgres(
  settings: readonly string[] = forgetful,
): Promise<{ url: string; programs: string; stop(): Promise<void> }> {
  const folder = programs() ?? install();
  const data = mkdtempSync(join(tmpdir(), 'relais-postgres-'));
  const as = isRoot() ? { uid: nobody, gid: nobody } : {};
  if (isRoot()) chownSync(data, nobody, nobody);
  const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', HOME: data };
  execFileSync(
    join(folder, 'initdb'),
    ['-D', join(data, 'pg'), '-U', 'relais', '-A', 'trust', '-E', 'UTF8', '-N'],
    {
      ...as,
      env: environment,
      cwd: data,
      stdio: 'ignore',
    },
  );
  const port = await freePort();
  const server = spawn(
    join(folder, 'postgres'),
    [
      '-D',
      join(data, 'pg'),
      '-p',
      String(port),
      '-k',
      data,
      '-h',
      '127.0.0.1',
      ...['max_connections=300', ...settings].flatMap((one) => ['-c', one]),
    ],
    { ...as, env: environment, cwd: data, stdio: 'ignore' },
  );
  const url = `postgres://relais@127.0.0.1:${port}/postgres`;
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error('the PostgreSQL server of the tests did not start');
    await after(50);
  }
  // A process that ends without a word takes its server with it.
  const end = () => {
    const stop = ['stop', '-m', 'immediate', '-D', join(data, 'pg')];
    spawnSync(join(folder, 'pg_ctl'), stop, { ...as, env: environment, cwd: data, stdio: 'ignore' });
    rmSync(data, { recursive: true, force: true });
  };
  process.once('exit', end);
  return {
    url,
    programs: folder,
    async stop() {
      process.off('exit', end);
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
