import { existsSync, globSync } from 'node:fs';
import { type Explained, explained } from './explained.ts';
import { mutantsOf } from './mutants-of.ts';

const atLeast = 0.9;

/** Every file of the sources with a test beside it. */
const rules = globSync('src/**/*.test.ts')
  .map((path) => path.replace(/\.test\.ts$/, '.ts'))
  .filter((path) => existsSync(path))
  .sort();

const paths = process.argv.slice(2);
const chosen = rules.filter((rule) => paths.length === 0 || paths.some((path) => rule.startsWith(path)));
if (chosen.length === 0) throw new Error(`no rule with a test beside it at ${paths.join(' ')}`);

const used = new Set<Explained>();
const total = { killed: 0, explained: 0, all: 0 };
process.stdout.write('killed  explained  of\n');
for (const file of chosen) {
  const mutants = await mutantsOf(file);
  const alive = mutants.filter((mutant) => !mutant.killed);
  const unexplained = alive.filter(({ code, became }) => {
    const why = explained.find(
      (one) => one.file === file && one.code === code && (one.became === undefined || one.became === became),
    );
    if (why) used.add(why);
    return !why;
  });
  const counts = {
    killed: mutants.length - alive.length,
    explained: alive.length - unexplained.length,
    all: mutants.length,
  };
  for (const name of ['killed', 'explained', 'all'] as const) total[name] += counts[name];
  const columns = [
    `${counts.killed}`.padStart(6),
    `${counts.explained}`.padStart(9),
    `${counts.all}`.padEnd(5),
  ];
  process.stdout.write(`${columns.join('  ')} ${file}\n`);
  for (const { line, code, became } of unexplained)
    process.stdout.write(`    line ${line}: ${code}\n${' '.repeat(10)}→ ${became}\n`);
}
const stale = explained.filter((one) => chosen.includes(one.file) && !used.has(one));
for (const { file, code, became } of stale)
  process.stdout.write(`explains nothing any more: ${file}: ${code} → ${became ?? 'anything'}\n`);
const part = (total.killed + total.explained) / total.all;
process.stdout.write(
  `\n${total.killed} of ${total.all} killed, ${total.explained} explained: ${(100 * part).toFixed(1)} %\n`,
);
process.exit(part >= atLeast && stale.length === 0 ? 0 : 1);
