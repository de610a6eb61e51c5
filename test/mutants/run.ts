import { existsSync, globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { type Explained, explained } from './explained.ts';

const atLeast = 0.9;
const killedBy: readonly string[] = ['Killed', 'Timeout'];
const survivedBy: readonly string[] = ['Survived', 'NoCoverage'];

/** Every file of the sources with a test beside it: the rules. */
const rules = globSync('src/**/*.test.ts')
  .map((path) => path.replace(/\.test\.ts$/, '.ts'))
  .filter((path) => existsSync(path))
  .sort();

const paths = process.argv.slice(2);
const chosen = rules.filter((rule) => paths.length === 0 || paths.some((path) => rule.startsWith(path)));
if (chosen.length === 0) throw new Error(`no rule with a test beside it at ${paths.join(' ')}`);

const mutants = await new Stryker({
  mutate: chosen,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutants/vitest.config.ts' },
  coverageAnalysis: 'perTest',
  concurrency: availableParallelism(),
  timeoutMS: 30_000,
  reporters: ['progress-append-only'],
  tempDirName: 'test-results/mutants',
  ignorePatterns: ['bench', 'build', 'data', 'docs', 'public', 'screens', 'test-results'],
  // The compiler has no JavaScript interface with which Stryker could read its settings, and they are not needed.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  allowEmpty: true,
}).runMutationTest();

type Place = { line: number; column: number };

/** The text between two places of a file, with its white space made one. */
function codeAt(file: string, { start, end }: { start: Place; end: Place }): string {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1]?.slice(0, end.column - 1) ?? '';
  lines[0] = lines[0]?.slice(start.column - 1) ?? '';
  return oneSpace(lines.join('\n'));
}
const oneSpace = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

const used = new Set<Explained>();
const alive: { file: string; line: number; code: string; became: string }[] = [];
const counts = new Map(chosen.map((file) => [file, { killed: 0, explained: 0, all: 0 }]));
for (const { fileName, location, replacement, status } of mutants) {
  const file = relative('.', fileName);
  const count = counts.get(file);
  if (!count || (!killedBy.includes(status) && !survivedBy.includes(status))) continue;
  count.all += 1;
  if (killedBy.includes(status)) {
    count.killed += 1;
    continue;
  }
  const code = codeAt(file, location);
  const became = oneSpace(replacement);
  const why = explained.find((one) => one.file === file && one.code === code && one.became === became);
  if (why) {
    used.add(why);
    count.explained += 1;
  } else alive.push({ file, line: location.start.line, code, became });
}

for (const { file, line, code, became } of alive)
  process.stdout.write(`\n${file}:${line}\n  ${code}\n  ${became}\n`);
process.stdout.write('\nkilled  explained  of\n');
let [killed, excused, all] = [0, 0, 0];
for (const [file, count] of counts) {
  killed += count.killed;
  excused += count.explained;
  all += count.all;
  process.stdout.write(
    `${String(count.killed).padStart(6)}  ${String(count.explained).padStart(9)}  ${String(count.all).padEnd(5)} ${file}\n`,
  );
}
const stale = explained.filter((one) => chosen.includes(one.file) && !used.has(one));
for (const { file, code, became } of stale)
  process.stdout.write(`\nexplains nothing any more: ${file}: ${code} → ${became}\n`);
const part = (killed + excused) / all;
process.stdout.write(`\n${killed} of ${all} killed, ${excused} explained: ${(100 * part).toFixed(1)} %\n`);
process.exit(part >= atLeast && stale.length === 0 ? 0 : 1);
