/** How PostgreSQL answers what lists, home, alarms and sweep ask, with what it knows of the table and right after a bulk
 * load, when it knows nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type CompiledQuery, sql } from 'kysely';
import { hasWholeDesk } from '../src/access/caller/has-whole-desk.ts';
import { theirList } from '../src/access/theirs/their-enquiries.table.ts';
import { theirWaiting } from '../src/access/theirs/their-waiting.table.ts';
import type { PracticeId } from '../src/database/id.ts';
import { openPostgres } from '../src/database/open.ts';
import type { Service } from '../src/database/service.ts';
import { claimDue } from '../src/reminding/due.table.ts';
import { readyService } from '../src/server/ready-service.ts';
import { lateByPractice } from '../src/watching/late.table.ts';
import { startPostgres } from '../test/postgres.ts';
import { testConfig } from '../test/service.ts';
import { writeSection } from './document.ts';
import { median, written } from './figures.ts';
import { machineOf } from './machine.ts';
import { progress, progressEnds } from './progress.ts';
import { seedDirectory } from './seed/directory.ts';
import { seedEnquiries } from './seed/enquiries.ts';
import { type Loader, postgresLoader } from './seed/loader.ts';
import { waitingMoulds } from './seed/waiting-moulds.ts';
import { spacious } from './stage.ts';
import { planOf, setDurable, statementsOf } from './statements.ts';
import { asMarkdown, asTable, type Table } from './table.ts';
import { signedIn } from './visitors.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '300000' },
    /** Writes the table into docs/performance.md. */
    document: { type: 'boolean', default: false },
  },
});
const size = Number(values.size);
const now = Temporal.Instant.from('2026-06-09T10:00:00+02:00');
const times = 11;

type Asked = { name: string; query: CompiledQuery };

/** A cursor in the midst of the waits of a practice. */
async function cursorOf({ database: { read } }: Service, practiceId: PracticeId): Promise<string> {
  const waiting = read
    .selectFrom('enquiry')
    .where('practice_id', '=', practiceId)
    .where('waits_since', 'is not', null);
  const { rows } = await waiting
    .select((of) => of.fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  const row = await waiting
    .select(['waits_since', 'id'])
    .orderBy('waits_since')
    .orderBy('id')
    .offset(Math.floor(Number(rows) / 2))
    .limit(1)
    .executeTakeFirstOrThrow();
  return `${row.waits_since}_${row.id}`;
}

/** What the product asks, as it asks it. */
async function askedBy(
  service: Service,
  url: string,
  practice: { id: PracticeId; memberId: Parameters<typeof signedIn>[1] },
) {
  const { caller } = await signedIn(service, practice.memberId);
  if (!hasWholeDesk(caller)) throw new Error('the member of the bench has no desk');
  const middle = await cursorOf(service, practice.id);
  const of = async (work: (one: Service) => Promise<unknown>) => {
    const asked = await statementsOf(url, (read) =>
      work({ ...service, database: { ...service.database, read } }),
    );
    return asked.filter((one) => !/^(begin|commit)/.test(one.sql));
  };
  const list = (order: 'longest' | 'newest', after: string | null) =>
    of((one) => theirList(one, caller, { show: 'to-handle', order, after }));
  const named = (name: string, query: CompiledQuery | undefined): Asked => {
    if (!query) throw new Error(`nothing is asked for: ${name}`);
    return { name, query };
  };
  const longest = await list('longest', null);
  const home = await of((one) => theirWaiting(one, caller));
  const claim = await statementsOf(url, (read) =>
    read.transaction().execute((tx) => claimDue(tx, { now, most: 100 })),
  );
  const claims = claim.filter((one) => !/^(begin|commit)/.test(one.sql));
  return [
    named('to handle, the longest wait first', longest[0]),
    named('… from a cursor in the midst', (await list('longest', middle))[0]),
    named('to handle, the newest wait first', (await list('newest', null))[0]),
    named('… from a cursor in the midst', (await list('newest', middle))[0]),
    named('the numbers beside the filters', longest[1]),
    named('home: who waits longest', home[0]),
    named('home: what is late before tonight', home[1]),
    named('the claim: which practice', claims[0]),
    named('the claim: its enquiries', claims.at(-1)),
    named('late by practice', (await of((one) => lateByPractice(one.database.read, now, 20)))[0]),
  ];
}

const takes = (plan: string) => Number(/Execution Time: ([\d.]+)/.exec(plan)?.[1]);
const pages = (plan: string) => {
  const [, hit = '0', read = '0'] = /Buffers: shared(?: hit=(\d+))?(?: read=(\d+))?/.exec(plan) ?? [];
  return Number(hit) + Number(read);
};
const ways = (plan: string) => [
  ...new Set(
    [...plan.matchAll(/(?:Scan(?: Backward)? using|Bitmap Index Scan on) (enquiry_\w+)/g)].map(
      ([, index]) => index!,
    ),
  ),
  ...[...plan.matchAll(/Seq Scan on (enquiry\w*)/g)].map(([, whole]) => `all of ${whole}`),
];

async function planned(service: Service, asked: readonly Asked[]) {
  const found: { name: string; ms: number; plan: string }[] = [];
  for (const { name, query } of asked) {
    const taken: number[] = [];
    let plan = '';
    for (let time = 0; time < times; time++) {
      plan = await planOf(service.database.direct, query);
      taken.push(takes(plan));
    }
    found.push({ name, ms: median(taken), plan });
  }
  return found;
}

/** Takes from the database what it knows of the table, as where it was filled a moment ago. */
const forget = (loader: Loader) =>
  loader.run(`
    set allow_system_table_mods = on;
    delete from pg_statistic where starelid in ('enquiry'::regclass, 'enquiry_fact'::regclass);
    update pg_class set reltuples = -1, relallvisible = 0 where oid in ('enquiry'::regclass, 'enquiry_fact'::regclass);`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const server = await startPostgres([...spacious, 'autovacuum=off']);
const database = openPostgres(server.url);
try {
  await setDurable(database.direct, false);
  const clock = { now: () => now };
  const service = await readyService(testConfig(0, 'smtp://127.0.0.1:1'), database, { clock });
  const loader = await postgresLoader(server.url);
  const practices = await seedDirectory(service, loader, Math.max(50, size / 500));
  await seedEnquiries(service, loader, {
    count: size,
    practices,
    mouldAt: waitingMoulds(service.policy, now, practices[0]!),
    progress: (done) => progress(`seeding: ${written(done)} of ${written(size)} enquiries`),
  });
  const asked = await askedBy(service, server.url, practices[0]!);
  const known = await planned(service, asked);
  await forget(loader);
  const unknown = await planned(service, asked);
  await loader.close();
  const { rows } = await sql<{ all: number; waiting: number }>`
    select count(*)::int as all, count(waits_since)::int as waiting from enquiry
    where practice_id = ${practices[0]!.id}`.execute(database.direct);
  progressEnds();
  const table: Table = {
    head: ['asked', 'median', 'pages', 'by', 'right after a bulk load', 'by'],
    rows: known.map(({ name, ms, plan }, place) => {
      const blind = unknown[place]!;
      return [
        ...[name, `${written(ms)} ms`, written(pages(plan)), ways(plan).join(', ')],
        ...[`${written(blind.ms)} ms`, ways(blind.plan).join(', ')],
      ];
    }),
  };
  const machine = await machineOf(database);
  const seed = `${written(size)} enquiries of ${written(practices.length)} practices; ${written(rows[0]!.all)} of the one that is read, ${written(rows[0]!.waiting)} of which wait`;
  process.stdout.write(`${asTable(table)}\n${machine}\n${seed}\n`);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    'bench/results/plans.json',
    `${JSON.stringify({ machine, seed, known, unknown }, null, 2)}\n`,
  );
  if (values.document) writeSection('plans', `${asMarkdown(table)}\n\n${machine}. ${seed}.`);
} finally {
  progressEnds();
  await database.close();
  await server.stop();
}
