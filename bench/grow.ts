import { mkdirSync, writeFileSync } from 'node:fs';
import { chart, type Line } from './chart.ts';
import { writeSection } from './document.ts';
import { median, written } from './figures.ts';
import { fire } from './load.ts';
import type { startMailSink } from './mail-sink.ts';
import { residentOf } from './measure.ts';
import { hearAll } from './open-desks.ts';
import { progress, progressEnds } from './progress.ts';
import { servingOf } from './serving.ts';
import { postgresStage } from './stage.ts';
import { subjectsOf } from './subjects.ts';
import { asMarkdown, asTable, type Table } from './table.ts';

const sizes = [10_000, 100_000, 1_000_000];
const desks = [1, 10, 100, 1_000];
const seconds = 3;

type Grown = { size: number; alone: Map<string, number>; memory: number };

/** Every subject alone at one size, in milliseconds; at the smallest, open desks too. */
async function at(size: number, sink: Awaited<ReturnType<typeof startMailSink>>) {
  const stage = await postgresStage();
  const serving = await servingOf(stage, sink.url);
  process.once('exit', () => void serving.stop());
  try {
    const { service, practices, machine } = await stage.fill(serving.config, size);
    const { host, url } = serving;
    const databaseUrl = stage.server?.url ?? null;
    const subjects = await subjectsOf({ service, databaseUrl, host, practices });
    const { relais } = await serving.start('web');
    const alone = new Map<string, number>();
    for (const { name, shot, status } of subjects) {
      progress(`${written(size)} enquiries: ${name}`);
      await fire({ url, connections: 8, seconds: 1, shot, status });
      const { latencies } = await fire({ url, connections: 1, seconds, shot, status });
      alone.set(name, median(latencies));
    }
    const grown: Grown = { size, alone, memory: residentOf(relais.id()) };
    const answer = subjects.find(({ name }) => name === 'answer');
    const heard =
      size === sizes[0] && answer
        ? await hearAll(serving, { processId: relais.id(), answer, counts: desks })
        : [];
    return { grown, heard, machine };
  } finally {
    await serving.stop();
    await stage.close();
  }
}

/** Draws how the time of each act grows from ten thousand enquiries to a million, and how long it takes until the last
 * of a thousand open desks hears of a change; writes both into docs. */
export async function grow(sink: Awaited<ReturnType<typeof startMailSink>>): Promise<void> {
  const all: Awaited<ReturnType<typeof at>>[] = [];
  for (const size of sizes) all.push(await at(size, sink));
  progressEnds();
  const names = [...(all[0]?.grown.alone.keys() ?? [])];
  const lines = names.map(
    (name): Line => ({ name, points: all.map(({ grown }) => [grown.size, grown.alone.get(name) ?? 0]) }),
  );
  const heard = all.flatMap((one) => one.heard);
  const enquiries: Table = {
    head: ['enquiries', ...names, 'memory'],
    rows: all.map(({ grown }) => [
      written(grown.size),
      ...names.map((name) => `${written(grown.alone.get(name) ?? 0)} ms`),
      `${written(grown.memory)} MB`,
    ]),
  };
  const open: Table = {
    head: ['open desks of one practice', 'until the last has heard', 'memory'],
    rows: heard.map((one) => [written(one.desks), `${written(one.last)} ms`, `${written(one.memory)} MB`]),
  };
  process.stdout.write(`${asTable(enquiries)}\n${asTable(open)}\n`);
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    'bench/results/grow.json',
    `${JSON.stringify({ enquiries: lines, desks: heard }, null, 2)}\n`,
  );
  writeFileSync('docs/performance-enquiries.svg', chart('Time of one request, by enquiries', lines, ' ms'));
  writeFileSync(
    'docs/performance-desks.svg',
    chart(
      'Until the last open desk has heard, by desks',
      [{ name: 'last desk', points: heard.map((one) => [one.desks, one.last]) }],
      ' ms',
    ),
  );
  writeSection(
    'grow',
    [
      '![Time of one request by enquiries](performance-enquiries.svg)',
      asMarkdown(enquiries),
      '![Time until the last open desk has heard](performance-desks.svg)',
      asMarkdown(open),
      `${all[0]?.machine}.`,
    ].join('\n\n'),
  );
}
