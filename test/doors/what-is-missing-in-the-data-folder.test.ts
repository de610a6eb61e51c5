import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddedDatabase } from '../../src/database/open.ts';
import { readyService } from '../../src/server/ready-service.ts';
import { copyOfTemplate } from '../databases.ts';
import { launcher, ofTheMachine } from '../relais-process.ts';
import { testConfig } from '../service.ts';

describe('a data folder from which something is gone', () => {
  let made: string;
  let folder: string;
  beforeAll(async () => {
    made = mkdtempSync(join(tmpdir(), 'relais-made-'));
    folder = made;
    const database = await openEmbeddedDatabase(data(), copyOfTemplate());
    await database.close();
    cpSync(data(), join(made, 'unused'), { recursive: true });
    await open();
  });
  afterAll(() => rmSync(made, { recursive: true, force: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relais-data-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What a start has left, or one before there was a key. */
  const lies = (from: 'data' | 'unused' = 'data') => cpSync(join(made, from), data(), { recursive: true });
  const data = (...path: string[]) => join(folder, 'data', ...path);

  /** Opens it as every start does, and ends. */
  async function open(key: Buffer | null = null) {
    const database = await openEmbeddedDatabase(data(), copyOfTemplate());
    try {
      await readyService({ ...testConfig(0, 'smtp://127.0.0.1:1'), dataDir: data(), key }, database);
    } finally {
      await database.close();
    }
  }
  const isRefused = async (says: RegExp, key?: Buffer) => {
    const said = await open(key).then(
      () => 'it was opened',
      (error: Error) => error.message,
    );
    expect(said).toMatch(says);
    expect(said).not.toContain('\n');
  };

  test('the key: no other is made in its place, and all is well once it is back', async () => {
    lies();
    const key = readFileSync(data('key'), 'utf8');
    rmSync(data('key'));
    await isRefused(/^the key in \S+key is missing, .*restore it from a backup, or set RELAIS_KEY/);
    expect(existsSync(data('key'))).toBe(false);
    writeFileSync(data('key'), key.slice(0, 20));
    await isRefused(/^the key in \S+key is damaged: restore it/);
    writeFileSync(data('key'), key);
    await open();
    expect(statSync(data('key')).mode & 0o777).toBe(0o600);
  });

  test('the key, before anything was sealed with it: it is made', async () => {
    lies('unused');
    writeFileSync(data('key'), '');
    await open();
    expect(readFileSync(data('key'), 'utf8')).toHaveLength(44);
  });

  test.each([
    ['PG_VERSION', ['pg', 'PG_VERSION'], /is incomplete, PG_VERSION missing: restore \S+ from a backup/],
    [
      'the heart of the database',
      ['pg', 'global', 'pg_control'],
      /is incomplete, global\/pg_control missing: restore/,
    ],
    [
      'the folder of the database',
      ['pg'],
      /is missing, although \S+ held one before: restore it from a backup/,
    ],
  ])('%s: no empty database is made in its place', async (_, path, says) => {
    lies();
    rmSync(data(...path), { recursive: true });
    await isRefused(says);
    await isRefused(says);
    expect(existsSync(data('pg', 'PG_VERSION'))).toBe(path.includes('pg_control'));
  });

  test('the database, where the key is kept elsewhere', async () => {
    lies('unused');
    rmSync(data('pg'), { recursive: true });
    await isRefused(/is missing, although/, Buffer.alloc(32, 'k'));
  });

  test('the note of it, as in a folder that is older than the note; then the database', async () => {
    lies();
    rmSync(data('database'));
    await open();
    rmSync(data('database'));
    rmSync(data('pg'), { recursive: true });
    await isRefused(/is missing, although/);
  });

  test('the end of the first start, which was killed: it begins anew once its files are gone', async () => {
    const env = { ...ofTheMachine(), DATA_DIR: data() };
    const first = spawn(process.execPath, [launcher, 'migrate'], { env, cwd: folder, detached: true });
    const ended = once(first, 'exit');
    while (!existsSync(data('pg', 'PG_VERSION'))) await pause(1);
    process.kill(-(first.pid ?? 0), 'SIGKILL');
    await ended;
    const next = await new Promise<{ code: unknown; err: string }>((done) =>
      execFile(process.execPath, [launcher, 'migrate'], { env, cwd: folder }, (error, _, err) =>
        done({ code: error?.code, err }),
      ),
    );
    expect(next.code).toBe(1);
    expect(next.err).toMatch(
      /^relais: the first start was interrupted while creating its database, .* delete \S+pg and start again\n$/,
    );
    rmSync(data('pg'), { recursive: true });
    await open();
  });
});
