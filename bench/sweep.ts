/** Times the sweep of the worker with nothing due, and with many due, among many open enquiries. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPostgres } from '../src/database/open.ts';
import type { Service } from '../src/database/service.ts';
import { actOnDue } from '../src/reminding/act-on-due.ts';
import { claimDue } from '../src/reminding/due.table.ts';
import { readyService } from '../src/server/ready-service.ts';
import { startPostgres } from '../test/postgres.ts';
import { testConfig } from '../test/service.ts';
import { writeSection } from './document.ts';
import { median, percentile, timed, written } from './figures.ts';
import { machineOf } from './machine.ts';
import { progress, progressEnds } from './progress.ts';
import { bytesOnDisk, checkSeed } from './seed/check.ts';
import { seedDirectory } from './seed/directory.ts';
import { seedEnquiries } from './seed/enquiries.ts';
import { postgresLoader } from './seed/loader.ts';
import { openMoulds } from './seed/open-moulds.ts';
import { spacious } from './stage.ts';
import { planOf, setDurable, statementsOf } from './statements.ts';
import { asMarkdown, asTable, type Table } from './table.ts';

const { values } = parseArgs({
  options: {
    open: { type: 'string', default: '5000000' },
    due: { type: 'string', default: '50000' },
    practices: { type: 'string', default: '10000' },
    /** Writes the table into docs/performance.md. */
    document: { type: 'boolean', default: false },
  },
});
const open = Number(values.open);
const due = Number(values.due);
const sweeps = 2_000;
const longest = 5 * 60_000;

/** Before anything is due, and when everything is that is to be. */
const before = Temporal.Instant.from('2026-06-09T08:30:00+02:00');
const after = Temporal.Instant.from('2026-06-09T11:30:00+02:00');

const at = (service: Service, now: Temporal.Instant): Service => ({ ...service, clock: { now: () => now } });

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const server = await startPostgres(spacious);
const database = openPostgres(server.url);
try {
  const started = performance.now();
  await setDurable(database.direct, false);
  const service = at(await readyService(testConfig(0, 'smtp://127.0.0.1:1'), database), before);
  const loader = await postgresLoader(server.url);
  const practices = await seedDirectory(service, loader, Number(values.practices));
  await seedEnquiries(service, loader, {
    count: open,
    practices,
    mouldAt: openMoulds(service.policy, { open, due, before, after }),
    progress: (done) => progress(`seeding: ${written(done)} of ${written(open)} open enquiries`),
  });
  await loader.close();
  const checked = await checkSeed(service, 1_000);
  await setDurable(database.direct, true);
  const seeded = (performance.now() - started) / 1000;
  const bytes = await bytesOnDisk(service);

  progress('sweeping with nothing due');
  const claims = (now: Temporal.Instant) => () => database.transact((tx) => claimDue(tx, { now, most: 100 }));
  await timed(100, claims(before));
  const emptyClaim = await timed(sweeps, claims(before));
  const emptySweep = await timed(sweeps, () => actOnDue(service));

  const asked = await statementsOf(server.url, (read) =>
    read.transaction().execute((tx) => claimDue(tx, { now: after, most: 100 })),
  );
  const [first, , , last] = asked.filter(({ sql }) => !/^(begin|commit)/.test(sql));
  if (!first || !last) throw new Error('the claim asks something else than it did');
  const plans = {
    practice: await planOf(database.direct, first),
    enquiries: await planOf(database.direct, last),
  };

  const later = at(service, after);
  const claimed: number[] = [];
  const perSweep: number[] = [];
  const drainStarted = performance.now();
  for (;;) {
    const one = performance.now();
    const taken = await actOnDue(later);
    if (taken === 0 || performance.now() - drainStarted > longest) break;
    perSweep.push(performance.now() - one);
    claimed.push(taken);
    progress(`draining: ${written(claimed.reduce((sum, some) => sum + some, 0))} of ${written(due)}`);
  }
  const drained = claimed.reduce((sum, some) => sum + some, 0);
  const seconds = (performance.now() - drainStarted) / 1000;
  const afterwards = await timed(sweeps, claims(after));
  const letters = await database.read
    .selectFrom('letter')
    .select((of) => ['kind', of.fn.countAll<number>().as('count')])
    .where('posted_at', '=', after)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  progressEnds();

  const ms = (value: number) => `${written(value)} ms`;
  const table: Table = {
    head: ['the sweep', 'median', '95 of 100', 'what it means'],
    rows: [
      [
        `the claim, nothing due among ${written(open)} open enquiries`,
        ...[ms(median(emptyClaim)), ms(percentile(emptyClaim, 0.95))],
        'one transaction; what every worker asks every five seconds and at every bell',
      ],
      [
        'a whole empty sweep',
        ...[ms(median(emptySweep)), ms(percentile(emptySweep, 0.95))],
        'nobody waits for a sweep that finds nothing',
      ],
      [
        `one sweep that acts, ${written(due)} due`,
        ...[ms(median(perSweep)), ms(percentile(perSweep, 0.95))],
        `takes ${written(drained / perSweep.length)} enquiries in the mean, of one practice and its neighbours`,
      ],
      [
        'drained by one process',
        ...[`${written(drained / seconds)}/s`, ''],
        `${written(drained)} of ${written(due)} in ${written(seconds)} s: ${letters.map((one) => `${written(one.count)} ${one.kind}`).join(', ')} letters`,
      ],
      [
        'the claim right afterwards',
        ...[ms(median(afterwards)), ms(percentile(afterwards, 0.95))],
        'the index still holds what was done, until the next vacuum',
      ],
    ],
  };
  const machine = await machineOf(database);
  const seed = `${written(open)} open enquiries of ${written(practices.length)} practices, ${written(bytes / 1e9)} GB, seeded in ${written(seeded)} s, ${written(checked)} of them recomputed from their histories`;
  process.stdout.write(`${asTable(table)}\n${machine}\n${seed}\n\n${plans.practice}\n\n${plans.enquiries}\n`);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    'bench/results/sweep.json',
    `${JSON.stringify({ machine, seed, open, due, drained, seconds, letters, plans, table }, null, 2)}\n`,
  );
  if (values.document)
    writeSection(
      'sweep',
      [
        asMarkdown(table),
        `${machine}. ${seed}.`,
        `The plan of the claim, the practice first:\n\n\`\`\`\n${plans.practice}\n\`\`\``,
        `then its enquiries and those of its neighbours:\n\n\`\`\`\n${plans.enquiries}\n\`\`\``,
      ].join('\n\n'),
    );
} finally {
  progressEnds();
  await database.close();
  await server.stop();
}
