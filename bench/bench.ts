/** Measures what people do, each beside the least that it could cost on the same machine in the same minutes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from '../src/server/build-pages.ts';
import { startProcess } from '../test/relais-process.ts';
import { freePort, testConfig, testKey } from '../test/service.ts';
import { alertLatency } from './alerts.ts';
import { writeSection } from './document.ts';
import { written } from './figures.ts';
import { startMailSink } from './mail-sink.ts';
import { type Measured, measure } from './measure.ts';
import { pageBytes } from './page-bytes.ts';
import { progress, progressEnds } from './progress.ts';
import { embeddedStage, postgresStage } from './stage.ts';
import { subjectsOf } from './subjects.ts';
import { asMarkdown, asTable, type Table } from './table.ts';

const sizes: Record<string, number> = { '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100k' },
    embedded: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '2' },
    /** Writes the tables into docs/performance.md. */
    document: { type: 'boolean', default: false },
  },
});
const size = sizes[values.size];
if (!size) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`);
const only = values.only?.split(',');
const wants = (name: string) => !only || only.includes(name);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const stage = values.embedded ? embeddedStage() : await postgresStage();
const sink = await startMailSink();
const port = await freePort();
const host = `127.0.0.1:${port}`;
const url = `http://${host}`;
const config = { ...testConfig(port, sink.url), publicUrl: url };
const settings = {
  PORT: String(port),
  PUBLIC_URL: url,
  ...stage.settings,
  RELAIS_KEY: testKey.toString('hex'),
  SMTP_URL: sink.url,
  LOG_LEVEL: 'warn',
};

/** Memory of a process that is in use, in megabytes. */
const residentOf = (id: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;

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

let said = () => '';
let stop: () => unknown = () => undefined;
process.once('exit', () => void stop());
async function started(part: 'start' | 'web', more: Record<string, string> = {}) {
  const from = performance.now();
  const relais = await startProcess(part, { ...settings, ...more });
  said = relais.said;
  stop = relais.kill;
  return { relais, seconds: (performance.now() - from) / 1000 };
}

try {
  progress('building the pages');
  await buildPages();
  const cold = await started(
    'start',
    stage.server ? {} : { DATA_DIR: join(stage.settings.DATA_DIR ?? '', 'first') },
  );
  await cold.relais.kill();

  const { service, practices, machine, seed, release } = await stage.fill(config, size);
  const databaseUrl = stage.server?.url ?? null;
  const subjects = await subjectsOf({ service, databaseUrl, host, practices });
  await release();

  // The embedded database has a single process.
  const warm = await started(stage.server ? 'web' : 'start');
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

  const whole = stage.server && wants('alert') ? await started('start') : null;
  const alerts = whole && (await alertLatency(service, subjects, { url, sink }));
  const loadedWhole = whole && residentOf(whole.relais.id());
  await whole?.relais.kill();
  progressEnds();

  const rest: Table = {
    head: ['', 'measured', 'what it means'],
    rows: [
      ...(alerts
        ? [
            [
              'an alert at SMTP',
              `${ms(alerts.median)}, 95 of 100 ${ms(alerts.p95)}`,
              `from the moment of the enquiry to the last byte at the mail server, ${written(alerts.perSecond)} enquiries/s`,
            ],
          ]
        : []),
      ['memory, idle', `${written(idle)} MB`, 'the web process after its start'],
      ['memory, loaded', `${written(loaded)} MB`, 'the same after every load above'],
      ...(loadedWhole
        ? [
            [
              'memory, whole',
              `${written(loadedWhole)} MB`,
              'pages and letters in one process, after the alerts',
            ],
          ]
        : []),
      ['first start', `${written(cold.seconds)} s`, 'on an empty database, to the first answer'],
      ['start', `${written(warm.seconds)} s`, 'on the seeded one'],
    ],
  };
  const tables = [speeds(measured), rest, ...(bytes ? [bytes] : [])];
  process.stdout.write(`${tables.map(asTable).join('\n')}\n${machine}\n${seed}\n`);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    `bench/results/bench-${values.embedded ? 'embedded-' : ''}${values.size}.json`,
    `${JSON.stringify({ machine, seed, measured, rest, bytes }, null, 2)}\n`,
  );
  if (values.document)
    writeSection(
      values.embedded ? 'bench-embedded' : 'bench',
      [...tables.map(asMarkdown), `${machine}. ${seed}.`].join('\n\n'),
    );
} catch (error) {
  process.stderr.write(`\n${said().slice(-2_000)}\n`);
  throw error;
} finally {
  progressEnds();
  await sink.close();
  await stage.close();
}
