/** Measures what people do, each beside the least that it could cost on the same machine in the same minutes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from '../src/server/build-pages.ts';
import { alertLatency } from './alerts.ts';
import { writeSection } from './document.ts';
import { written } from './figures.ts';
import { grow } from './grow.ts';
import { startMailSink } from './mail-sink.ts';
import { type Measured, measure, residentOf } from './measure.ts';
import { pageBytes } from './page-bytes.ts';
import { progress, progressEnds } from './progress.ts';
import { servingOf } from './serving.ts';
import { embeddedStage, postgresStage } from './stage.ts';
import { subjectsOf } from './subjects.ts';
import { asMarkdown, asTable, type Table } from './table.ts';

const sizes: Record<string, number> = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100k' },
    embedded: { type: 'boolean', default: false },
    /** Draws how cost grows with enquiries and with open desks, instead. */
    grow: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    /** Writes the tables into docs/performance.md. */
    document: { type: 'boolean', default: false },
  },
});
const size = sizes[values.size];
if (size === undefined) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`);
const only = values.only?.split(',');
const wants = (name: string) => !only || only.includes(name);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const sink = await startMailSink();

const perSecond = (value: number) => `${written(value)}/s`;
const ms = (value: number) => `${written(value)} ms`;

const speeds = (measured: readonly Measured[]): Table => ({
  head: ['', 'alone', '95 of 100', 'processor', 'by 1', 'by 8', 'by 32', 'floor by 32', 'share', 'floor'],
  rows: measured.map((one) => [
    `${one.name}: ${one.what}`,
    ...[ms(one.median), ms(one.p95), ms(one.processor), ...Object.values(one.perSecond).map(perSecond)],
    ...(Number.isNaN(one.floorPerSecond[32])
      ? ['—', '—']
      : [
          perSecond(one.floorPerSecond[32]),
          `${written((100 * one.perSecond[32]) / one.floorPerSecond[32])} %`,
        ]),
    one.floor,
  ]),
});

const alertRow = (name: string, { median, p95, perSecond }: Awaited<ReturnType<typeof alertLatency>>) => [
  name,
  `${ms(median)}, 95 of 100 ${ms(p95)}`,
  `from the moment of the enquiry to the last byte at the mail server, ${written(perSecond)} enquiries/s`,
];

type Latency = Awaited<ReturnType<typeof alertLatency>> | null;

/** What is measured once: megabytes, and the seconds of a start. */
const restOf = (once: {
  together: Latency;
  apart: Latency;
  idle: number;
  loaded: number;
  loadedWhole: number | null;
  cold: number;
  warm: number;
}): Table => ({
  head: ['', 'measured', 'what it means'],
  rows: [
    ...(once.together ? [alertRow('an alert at SMTP, one process', once.together)] : []),
    ...(once.apart ? [alertRow('an alert at SMTP, pages and letters apart', once.apart)] : []),
    ['memory, idle', `${written(once.idle)} MB`, 'the web process after its start'],
    ['memory, loaded', `${written(once.loaded)} MB`, 'the same after every load above'],
    ...(once.loadedWhole
      ? [
          [
            'memory, whole',
            `${written(once.loadedWhole)} MB`,
            'pages and letters in one process, after the alerts',
          ],
        ]
      : []),
    ['first start', `${written(once.cold)} s`, 'on an empty database, to the first answer'],
    ['start', `${written(once.warm)} s`, 'on the seeded one'],
  ],
});

type Found = {
  machine: string;
  seed: string;
  measured: readonly Measured[];
  rest: Table;
  bytes: Table | null;
};

/** Prints what was measured, and keeps it. */
function report(tables: readonly Table[], found: Found) {
  const { machine, seed } = found;
  process.stdout.write(`${tables.map(asTable).join('\n')}\n${machine}\n${seed}\n`);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    `bench/results/bench-${values.embedded ? 'embedded-' : ''}${values.size}.json`,
    `${JSON.stringify(found, null, 2)}\n`,
  );
  if (values.document)
    writeSection(
      values.embedded ? 'bench-embedded' : 'bench',
      [...tables.map(asMarkdown), `${machine}. ${seed}.`].join('\n\n'),
    );
}

/** Every subject beside its floor, at one size. */
async function table(size: number) {
  const stage = values.embedded ? embeddedStage() : await postgresStage();
  const serving = await servingOf(stage, sink.url);
  const { url, host, config } = serving;
  process.once('exit', () => void serving.stop());
  try {
    const folder = stage.settings.DATA_DIR;
    const cold = await serving.start('start', folder ? { DATA_DIR: join(folder, 'first') } : {});
    await cold.relais.kill();
    const { service, practices, machine, seed, release } = await stage.fill(config, size);
    const databaseUrl = stage.server?.url ?? null;
    const subjects = await subjectsOf({ service, databaseUrl, host, practices });
    await release();

    // The embedded database has a single process.
    const warm = await serving.start(stage.server ? 'web' : 'start');
    const idle = residentOf(warm.relais.id());
    const measured = await measure(
      subjects.filter((subject) => wants(subject.name)),
      {
        url,
        processId: warm.relais.id(),
        database: stage.server,
        rounds: Number(values.rounds),
        seconds: Number(values.seconds),
      },
    );
    const loaded = residentOf(warm.relais.id());
    const bytes = wants('bytes') ? await pageBytes(subjects, url) : null;
    await warm.relais.kill();

    const whole = stage.server && wants('alert') ? await serving.start('start') : null;
    const together = whole && (await alertLatency(service, subjects, { url, sink }));
    const loadedWhole = whole && residentOf(whole.relais.id());
    await serving.stop();
    if (whole) for (const part of ['web', 'worker'] as const) await serving.start(part);
    const apart = whole && (await alertLatency(service, subjects, { url, sink }));
    await serving.stop();
    progressEnds();

    const rest = restOf({
      together,
      apart,
      idle,
      loaded,
      loadedWhole,
      cold: cold.seconds,
      warm: warm.seconds,
    });
    const tables = [speeds(measured), rest, ...(bytes ? [bytes] : [])];
    report(tables, { machine, seed, measured, rest, bytes });
  } catch (error) {
    process.stderr.write(`\n${serving.said().slice(-2_000)}\n`);
    throw error;
  } finally {
    await serving.stop();
    await stage.close();
  }
}

try {
  progress('building the pages');
  await buildPages();
  await (values.grow ? grow(sink) : table(size));
} finally {
  progressEnds();
  await sink.close();
}
