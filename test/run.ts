import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './browser.ts';
import { startPostgres } from './postgres.ts';

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

const long = process.argv.includes('long');
const embeddedOnly = process.env.RELAIS_TEST === 'embedded';
if (embeddedOnly && process.env.CI)
  throw new Error('RELAIS_TEST=embedded is for a developer’s machine, not for CI');

const written =
  (await step('types of the routes', bin('react-router'), ['typegen'])) &&
  (await step('types', bin('tsc'), [])) &&
  (await step('lint', bin('biome'), ['check', '.'])) &&
  (await step('unused code', bin('knip'), []));
if (!written) process.exit(1);

const postgres = embeddedOnly ? null : await startPostgres();
let passed = false;
try {
  passed = await step(
    'tests',
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      NODE_COMPILE_CACHE: 'test-results/compiled',
      RELAIS_TEST_CHROMIUM: await chromiumPath(),
      ...(long && { RELAIS_TEST_LONG: '1' }),
      ...(postgres && { RELAIS_TEST_POSTGRES: postgres.url }),
    },
  );
} finally {
  await postgres?.stop();
}
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests} failed\n`);
process.exit(passed ? 0 : 1);
