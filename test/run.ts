import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { slowest } from './slowest.ts';

const usage = `npm test                    everything, as CI runs it
npm test -- PATH …          some tests, with just the set-up that they need
npm test -- --watch PATH …  a rule, a contract or a deed, and again at each change
npm run test:long           both databases wherever one is asked for something, the long form of each check
RELAIS_TEST=embedded        before any of them: without a PostgreSQL
`;

const bin = (name: string) => join('node_modules', '.bin', name);
const report = 'test-results/report.json';

async function step(name: string, command: string, args: string[], env: Record<string, string> = {}) {
  const started = performance.now();
  process.stdout.write(`\n— ${name}\n`);
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = await once(child, 'exit');
  process.stdout.write(`— ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return code === 0;
}

const long = process.argv[2] === 'long';
const chosen = process.argv.slice(long ? 3 : 2);
if (chosen.includes('--help')) {
  process.stdout.write(usage);
  process.exit(0);
}
if (process.env.RELAIS_TEST === 'embedded' && process.env.CI)
  throw new Error('RELAIS_TEST=embedded is for a developer’s machine, not for CI');

const written =
  chosen.length > 0 ||
  ((await step('types of the routes', bin('react-router'), ['typegen'])) &&
    (await step('types', bin('tsc'), [])) &&
    (await step('lint', bin('biome'), ['check', '.'])) &&
    (await step('unused code', bin('knip'), [])));
if (!written) process.exit(1);

const form: Record<string, string> = long ? { RELAIS_TEST_LONG: '1' } : {};
if (chosen.includes('--watch')) process.exit((await step('tests', bin('vitest'), chosen, form)) ? 0 : 1);

rmSync(report, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const passed = await step('tests', bin('vitest'), ['run', ...reporters, ...chosen], form);
if (!existsSync(report)) process.exit(1);
const ran = JSON.parse(readFileSync(report, 'utf8'));
if (chosen.length === 0) process.stdout.write(`\nThe ten slowest files\n${slowest(ran, 10)}\n`);
process.stdout.write(`\n${ran.numPassedTests} passed, ${ran.numFailedTests} failed\n`);
const mutated =
  !long || chosen.length > 0 || (await step('mutants', process.execPath, ['test/mutants/run.ts']));
process.exit(passed && mutated ? 0 : 1);
