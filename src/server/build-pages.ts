import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const marker = join(root, 'build', 'server', 'index.js');
const inputs = ['src', 'public', 'package-lock.json', 'vite.config.ts', 'react-router.config.ts'];

const newest = (path: string): number => {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
};

/** Whether the build is newer than its sources. */
export function arePagesBuilt(): boolean {
  const sources = Math.max(...inputs.map((input) => newest(join(root, input))));
  return existsSync(marker) && statSync(marker).mtimeMs > sources;
}

/** Builds the pages if the build is older than its sources; takes about five seconds. Throws with the output of the
 * builder. */
export async function buildPages(): Promise<void> {
  if (arePagesBuilt()) return;
  const command = join(root, 'node_modules', '@react-router', 'dev', 'bin.cjs');
  const builder = spawn(process.execPath, [command, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  for (const stream of [builder.stdout, builder.stderr]) stream.on('data', (part) => said.push(String(part)));
  const end = () => void builder.kill();
  process.once('exit', end);
  const [code] = await once(builder, 'close');
  process.off('exit', end);
  if (code !== 0) throw new Error(`the pages could not be built:\n${said.join('')}`);
}
