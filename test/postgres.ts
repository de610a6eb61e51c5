import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
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

/** Runs a server for as long as somebody holds its standard input, and then removes its folder: however the process
 * that started it ends, nothing of it is left. A job of the shell in the background would read nothing. */
const untilNobodyHoldsIt = `exec 3<&0; "$@" & server=$!; (cat <&3; kill -INT $server) 2>/dev/null & wait $server; rm -rf "$0"`;

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
  const program = [
    join(folder, 'postgres'),
    '-D',
    join(data, 'pg'),
    '-p',
    `${port}`,
    '-k',
    data,
    '-h',
    '127.0.0.1',
  ];
  const options = ['max_connections=300', ...settings].flatMap((one) => ['-c', one]);
  const server = spawn('sh', ['-c', untilNobodyHoldsIt, data, ...program, ...options], {
    ...as,
    env: environment,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const url = `postgres://relais@127.0.0.1:${port}/postgres`;
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error('the PostgreSQL server of the tests did not start');
    await after(50);
  }
  return {
    url,
    programs: folder,
    async stop() {
      server.stdin.end();
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}
