import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

type Part = 'start' | 'dev' | 'web' | 'worker';

/** What starts Relais, from whatever folder. */
export const launcher = resolve('bin/relais.js');

/** What a process of Relais has from the machine, and nothing else: where programs are, and what Node compiled
 * before. */
export const ofTheMachine = (): Record<string, string> => {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, NODE_COMPILE_CACHE: NODE_COMPILE_CACHE && resolve(NODE_COMPILE_CACHE) };
};

const environment = (settings: Record<string, string>) => ({
  ...ofTheMachine(),
  LOG_LEVEL: 'debug',
  TRUST_PROXY: '1',
  RELAIS_SAMPLE: '0',
  ...settings,
});

/** One process of Relais, as an operator starts it in a folder without settings, that can be killed like a machine that loses its power. */
export async function startProcess(part: Part, settings: Record<string, string>) {
  let child: ChildProcess;
  let said = '';

  const isUp = async () => {
    if (part === 'worker') return true;
    const answer = await fetch(`${settings.PUBLIC_URL}/healthz`).catch(() => null);
    return answer?.ok ?? false;
  };
  const begin = async () => {
    child = spawn(process.execPath, [launcher, part], {
      cwd: tmpdir(),
      env: environment(settings),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (words) => (said += words));
    while (!(await isUp())) {
      if (child.exitCode !== null) throw new Error(`relais ${part} stopped by itself:\n${said}`);
      await pause(20);
    }
  };
  await begin();

  return {
    begin,
    /** Ends the process at once, without a word to it. */
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    /** Asks it to end, and resolves with how and after how many milliseconds it did. */
    async end(signal: NodeJS.Signals = 'SIGTERM') {
      const asked = performance.now();
      const ended = once(child, 'exit');
      child.kill(signal);
      const [code, by] = await ended;
      return { code, by, ms: performance.now() - asked };
    },
    /** Nobody reads any more what it says. */
    stopListening: () => child.stdout?.destroy(),
    said: () => said,
    id: () => child.pid ?? 0,
  };
}
