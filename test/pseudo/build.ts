import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const folder = 'test-results/pseudo-build/';

/** Builds the pages in a language that nobody speaks, and says where. Throws with what the builder said. */
export async function buildPseudo(): Promise<URL> {
  const config = fileURLToPath(new URL('vite.config.ts', import.meta.url));
  const args = ['node_modules/@react-router/dev/bin.cjs', 'build', '--config', config];
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    REACT_ROUTER_ROOT: process.cwd(),
    RELAIS_BUILD: folder,
  };
  const builder = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [builder.stdout, builder.stderr]) stream.on('data', (part) => said.push(String(part)));
  const [code] = await once(builder, 'exit');
  if (code !== 0) throw new Error(said.join(''));
  return new URL(`../../${folder}`, import.meta.url);
}
