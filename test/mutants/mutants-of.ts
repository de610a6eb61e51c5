import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Stryker } from '@stryker-mutator/core';

/** A mutant of a rule: a part of its source, what it became, and whether the test beside it saw that. */
export type Mutant = { file: string; line: number; code: string; became: string; killed: boolean };

const killedBy: readonly string[] = ['Killed', 'Timeout'];
const survivedBy: readonly string[] = ['Survived', 'NoCoverage'];

type Options = ConstructorParameters<typeof Stryker>[0];
type Place = { line: number; column: number };

const oneSpace = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** The text between two places of a file, which count from 1. */
function between(text: string, { start, end }: { start: Place; end: Place }): string {
  const lines = text.split('\n').slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines[lines.length - 1]?.slice(0, end.column - 1) ?? '';
  lines[0] = lines[0]?.slice(start.column - 1) ?? '';
  return oneSpace(lines.join('\n'));
}

/** Makes every mutant of a rule and runs the test beside it on each. What does not compile counts nowhere. */
export async function mutantsOf(file: string): Promise<Mutant[]> {
  process.env.RELAIS_TEST_OF_RULE = file.replace(/\.ts$/, '.test.ts');
  const results = await new Stryker({
    mutate: [file],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    concurrency: Math.min(2, availableParallelism()),
    timeoutMS: 30_000,
    reporters: [],
    logLevel: 'error' as Options['logLevel'],
    tempDirName: 'test-results/mutants',
    ignorePatterns: ['bench', 'build', 'data', 'docs', 'public', 'screens', 'test-results'],
    // The compiler has no JavaScript interface by which Stryker could read its settings; they are not needed.
    tsconfigFile: 'none',
  }).runMutationTest();
  const text = readFileSync(file, 'utf8');
  return results
    .filter(({ status }) => killedBy.includes(status) || survivedBy.includes(status))
    .map(({ location, replacement, status }) => ({
      file,
      line: location.start.line,
      code: between(text, location),
      became: oneSpace(replacement),
      killed: killedBy.includes(status),
    }));
}
