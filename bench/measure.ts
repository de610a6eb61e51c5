import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../test/service.ts';
import { median, percentile } from './figures.ts';
import { pgbench } from './floor/pgbench.ts';
import { fire } from './load.ts';
import { progress } from './progress.ts';
import type { Subject } from './subject.ts';

export const loads = [1, 8, 32] as const;
type Load = (typeof loads)[number];

/** Medians over the rounds: answers a second by connections, and milliseconds at one connection. */
export type Measured = {
  name: string;
  what: string;
  floor: string;
  perSecond: Record<Load, number>;
  floorPerSecond: Record<Load, number>;
  median: number;
  p95: number;
  /** Milliseconds of processor that the service spends on one answer. */
  processor: number;
};

export type Runs = {
  /** Where the service answers, and its process. */
  url: string;
  processId: number;
  /** Null for the embedded database, beside which no floor can be measured. */
  database: { url: string; programs: string } | null;
  rounds: number;
  seconds: number;
};

const ticksPerSecond = 100;

/** The milliseconds of processor that a process has used since its start (proc(5)). */
export function processorOf(id: number): number {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** Memory of a process that is in use, in megabytes. */
export const residentOf = (id: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024;

/** A plain server that answers so many bytes, measured like the service. */
async function plainServer(bytes: number) {
  const port = await freePort();
  const child = spawn(process.execPath, ['bench/floor/hono.ts', String(port), String(bytes)], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/healthz`).catch(() => null))) await pause(20);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Asks as anybody would, and looks at what comes. Returns how many bytes an answer is. Throws where it is not
 * what is to be measured. */
async function look({ name, shot, status, holds }: Subject, url: string): Promise<number> {
  const { bytes, latencies } = await fire({ url, connections: 8, seconds: 0.5, shot, status });
  if (!holds) return Math.round(bytes / latencies.length);
  const [line = '', ...rest] = shot().split('\r\n');
  const headers = Object.fromEntries(
    rest.flatMap((one) => (one.includes(': ') ? [one.split(': ') as [string, string]] : [])),
  );
  const page = await fetch(new URL(line.split(' ')[1] ?? '', url), {
    headers: { cookie: headers.cookie ?? '', 'x-forwarded-for': '192.0.2.1', 'accept-language': 'fr' },
  });
  const text = await page.text();
  const found = text.match(holds.pattern)?.length ?? 0;
  if (found !== holds.times)
    throw new Error(`${name}: ${found} of ${holds.pattern} in the place of ${holds.times}`);
  return Buffer.byteLength(text);
}

type Figures = Record<Load, number[]>;
const none = (): Figures => ({ 1: [], 8: [], 32: [] });
const medians = (figures: Figures): Record<Load, number> => ({
  1: median(figures[1]),
  8: median(figures[8]),
  32: median(figures[32]),
});

/** Measures each subject and its floor in turn, at 1, 8 and 32 connections, and all of it again round after
 * round, so that whatever else the machine does falls on both. */
export async function measure(subjects: readonly Subject[], runs: Runs): Promise<Measured[]> {
  const { url, processId, database, rounds, seconds } = runs;
  const taken = new Map(
    subjects.map(({ name }) => [
      name,
      { own: none(), floor: none(), alone: [] as number[], processor: [] as number[] },
    ]),
  );
  for (let round = 1; round <= rounds; round++)
    for (const subject of subjects) {
      const { own, floor, alone, processor } = taken.get(subject.name)!;
      const bytes = await look(subject, url);
      const plain = 'plain' in subject.floor ? await plainServer(bytes) : null;
      for (const connections of loads) {
        progress(`round ${round} of ${rounds}: ${subject.name}, ${connections} at once`);
        const { shot, status } = subject;
        const before = processorOf(processId);
        const volley = await fire({ url, connections, seconds, shot, status });
        processor.push((processorOf(processId) - before) / volley.latencies.length);
        own[connections].push(volley.perSecond);
        if (connections === 1) alone.push(...volley.latencies);
        if ('scripts' in subject.floor && !database) continue;
        const bare =
          'scripts' in subject.floor && database
            ? await pgbench(database, subject.floor.scripts, { connections, seconds })
            : await fire({
                url: plain?.url ?? '',
                connections,
                seconds,
                shot: () => plainRequest,
                status: 200,
              });
        floor[connections].push(bare.perSecond);
      }
      await plain?.stop();
    }
  return subjects.map(({ name, what, floor }) => {
    const { own, floor: bare, alone, processor } = taken.get(name)!;
    return {
      name,
      what,
      floor: floor.what,
      perSecond: medians(own),
      floorPerSecond: medians(bare),
      median: median(alone),
      p95: percentile(alone, 0.95),
      processor: median(processor),
    };
  });
}

const plainRequest = 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n';
