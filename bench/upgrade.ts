/** Tries the upgrade to whose turn it is on an installation of before: its sweeps, killed once and resumed, and then the
 * proof of every figure. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openPostgres } from '../src/database/open.ts';
import type { Reading, Service } from '../src/database/service.ts';
import { readyService } from '../src/server/ready-service.ts';
import { proveFigures } from '../src/watching/prove-figures.ts';
import { startPostgres } from '../test/postgres.ts';
import { testConfig } from '../test/service.ts';
import { writeSection } from './document.ts';
import { written } from './figures.ts';
import { machineOf } from './machine.ts';
import { progress, progressEnds } from './progress.ts';
import { asBefore } from './seed/as-before.ts';
import { bytesOnDisk } from './seed/check.ts';
import { seedDirectory } from './seed/directory.ts';
import { seedEnquiries } from './seed/enquiries.ts';
import { postgresLoader } from './seed/loader.ts';
import { oldMoulds } from './seed/old-moulds.ts';
import { spacious } from './stage.ts';
import { setDurable } from './statements.ts';
import { asMarkdown, asTable, type Table } from './table.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    /** Writes the table into docs/performance.md. */
    document: { type: 'boolean', default: false },
  },
});
const size = Number(values.size);
const upgradedAt = Temporal.Instant.from('2026-06-09T10:00:00+02:00');
/** The reminder of what waits already, two working days later, and not before. */
const firstDue = Temporal.Instant.from('2026-06-11T10:00:00+02:00');

const count = async (read: Reading, table: 'enquiry' | 'letter' | 'enquiry_wait' | 'figure_difference') => {
  const row = await read
    .selectFrom(table)
    .select((of) => of.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(row.rows);
};

/** How many the sweeps have still to derive, how many are refused as duplicates of spam, and how many have opened. */
async function leftIn(read: Reading) {
  const row = await read
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('enquiry')
        .select((of) => of.fn.countAll<number>().as('rows'))
        .where('projected', '=', 0)
        .as('projected'),
      selectFrom('enquiry')
        .select((of) => of.fn.countAll<number>().as('rows'))
        .where('duplicate_of', 'is not', null)
        .as('duplicates'),
      selectFrom('enquiry_fact')
        .select((of) => of.fn.countAll<number>().as('rows'))
        .where('kind', '=', 'reopened-with-first')
        .as('opened'),
    ])
    .executeTakeFirstOrThrow();
  return {
    projected: Number(row.projected),
    duplicates: Number(row.duplicates),
    opened: Number(row.opened),
  };
}

const running = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

/** Runs the sweeps until they end, or until `isEnough` says to kill them; returns the seconds. */
async function sweepsUntil(url: string, isEnough: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['bench/upgrade-sweeps.ts', url, upgradedAt.toString()], {
    stdio: 'inherit',
  });
  const ended = once(child, 'exit');
  while (running(child)) {
    if (await isEnough()) child.kill('SIGKILL');
    await Promise.race([ended, pause(100)]);
  }
  if (child.exitCode !== 0 && child.signalCode !== 'SIGKILL') throw new Error('the sweeps have failed');
  return (performance.now() - started) / 1000;
}

function mustBe(says: string, found: unknown, expected: unknown) {
  if (found !== expected) throw new Error(`${says}: ${found} in the place of ${expected}`);
}

/** Proves every figure, as a night does; returns how many differ. */
async function prove(service: Service): Promise<number> {
  for (let some = 1, all = 0; some > 0; all += some) {
    some = await proveFigures(service, 500);
    progress(`proving: ${written(all)} of ${written(size)}`);
  }
  return count(service.database.read, 'figure_difference');
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const server = await startPostgres(spacious);
const database = openPostgres(server.url);
try {
  await setDurable(database.direct, false);
  const service = await readyService(testConfig(0, 'smtp://127.0.0.1:1'), database, {
    clock: { now: () => upgradedAt },
  });
  const loader = await postgresLoader(server.url);
  const practices = await seedDirectory(service, loader, Math.max(10, size / 500));
  await seedEnquiries(service, loader, {
    count: size,
    practices,
    mouldAt: oldMoulds(service.policy, upgradedAt),
    progress: (done) => progress(`seeding: ${written(done)} of ${written(size)} enquiries`),
  });
  await asBefore(database, upgradedAt);
  await loader.run('vacuum (analyze)');
  await loader.close();
  await setDurable(database.direct, true);
  const { read } = database;
  const before = { ...(await leftIn(read)), letters: await count(read, 'letter') };
  const bytes = await bytesOnDisk(service);

  progress('sweeping, to be killed');
  const killedAfter = await sweepsUntil(
    server.url,
    async () => (await leftIn(read)).projected <= before.projected / 2,
  );
  const killed = await leftIn(read);
  progress('sweeping, to the end');
  const resumed = await sweepsUntil(server.url, async () => false);
  const after = await leftIn(read);
  if (killed.projected === 0) throw new Error('the sweeps had ended before they were killed');
  mustBe('rows that are not derived', after.projected, 0);
  mustBe('duplicates of spam that are still refused', after.duplicates, 0);
  mustBe('duplicates that opened', after.opened, before.duplicates);
  mustBe('letters', await count(read, 'letter'), before.letters);
  const early = await read
    .selectFrom('enquiry')
    .select('id')
    .where('wait', '=', 'later')
    .where('due_at', '<', firstDue)
    .limit(1)
    .execute();
  mustBe('later waits that are due at once', early.length, 0);
  const later = await count(read, 'enquiry_wait');
  const proving = performance.now();
  mustBe('figures that differ', await prove(service), 0);
  const proven = (performance.now() - proving) / 1000;
  progressEnds();

  const seconds = killedAfter + resumed;
  const table: Table = {
    head: ['the upgrade', 'rows', 'seconds', 'what it means'],
    rows: [
      [
        'derived again until the process was killed',
        ...[written(before.projected - killed.projected), written(killedAfter)],
        'two hundred in a transaction, SIGKILL in the midst of one; its start is in the seconds',
      ],
      [
        'derived by the next one',
        ...[written(killed.projected), written(resumed)],
        `${written(before.projected / seconds)} a second both together, without the rest that a worker takes: four times as long`,
      ],
      ['duplicates of spam opened again', written(after.opened), 'among the above', 'each once'],
      ['later waits found', written(later), 'among the above', 'none is due before two working days'],
      ['figures proven', written(size), written(proven), '0 differ'],
      ['letters posted', '0', '', 'the upgrade itself writes to nobody'],
    ],
  };
  const machine = await machineOf(database);
  const seed = `${written(size)} enquiries of ${written(practices.length)} practices, ${written(bytes / 1e9)} GB`;
  process.stdout.write(`${asTable(table)}\n${machine}\n${seed}\n`);
  if (values.document) writeSection('upgrade', `${asMarkdown(table)}\n\n${machine}. ${seed}.`);
} finally {
  progressEnds();
  await database.close();
  await server.stop();
}
