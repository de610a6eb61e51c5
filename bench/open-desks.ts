import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { median } from './figures.ts';
import { fire } from './load.ts';
import { residentOf } from './measure.ts';
import { progress } from './progress.ts';
import type { Serving } from './serving.ts';
import type { Subject } from './subject.ts';

export type Heard = { desks: number; last: number; memory: number };

const changes = 20;
const patience = 10_000;

/** One desk that stays open, and how many changes it has heard of. */
async function openDesk(url: string, cookie: string, network: string) {
  const desk = { heard: 0, close: () => undefined as unknown };
  const request = get(`${url}/desk/events`, {
    headers: { cookie, 'x-forwarded-for': network },
    agent: false,
  });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`a desk was answered ${answer.statusCode}`);
  answer.setEncoding('utf8');
  answer.on('data', (text: string) => {
    desk.heard += text.split('event: changed').length - 1;
  });
  answer.on('error', () => undefined);
  desk.close = () => request.destroy();
  return desk;
}

/** Opens desks of one practice and lets a colleague answer, one enquiry after the other: how many milliseconds after
 * her click the last of them has heard, and the memory of the service with all of them open. */
export async function hearAll(
  serving: Serving,
  { processId, answer, counts }: { processId: number; answer: Subject; counts: readonly number[] },
): Promise<Heard[]> {
  const { url } = serving;
  const cookie = /\r\ncookie: ([^\r]*)/.exec(answer.shot())?.[1] ?? '';
  const desks: Awaited<ReturnType<typeof openDesk>>[] = [];
  const figures: Heard[] = [];
  for (const count of counts) {
    progress(`${count} open desks`);
    while (desks.length < count)
      desks.push(await openDesk(url, cookie, `10.9.${desks.length >> 8}.${desks.length & 255}`));
    const taken: number[] = [];
    for (let change = 0; change < changes; change++) {
      const goal = desks.map((desk) => desk.heard + 1);
      const started = performance.now();
      const { shot, status } = answer;
      await fire({ url, connections: 1, seconds: patience / 1000, most: 1, shot, status });
      while (desks.some((desk, place) => desk.heard < goal[place]!)) {
        if (performance.now() - started > patience) throw new Error('a desk has not heard of a change');
        await new Promise((done) => setImmediate(done));
      }
      taken.push(performance.now() - started);
    }
    figures.push({ desks: count, last: median(taken), memory: residentOf(processId) });
  }
  for (const desk of desks) desk.close();
  return figures;
}
