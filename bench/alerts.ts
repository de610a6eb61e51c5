import type { Service } from '../src/database/service.ts';
import { median, percentile } from './figures.ts';
import { fire } from './load.ts';
import { progress } from './progress.ts';
import type { Subject } from './subject.ts';

const perSecond = 50;
const seconds = 20;
const patience = 60_000;

type Sink = { arrivals: ReadonlyMap<string, number> };

/** Posts what waits from before, as it would have left long ago. */
const settleBefore = (service: Service, now: Temporal.Instant) =>
  service.database.transact((tx) =>
    tx
      .updateTable('letter')
      .set({ state: 'accepted', next_try_at: null, settled_at: now })
      .where('state', '=', 'waiting')
      .execute(),
  );

/** Enquiries at a steady rate, and for each alert how long it took from the moment of its enquiry, which its letter
 * carries, to the last byte at the mail server. In milliseconds. */
export async function alertLatency(
  service: Service,
  subjects: readonly Subject[],
  { url, sink }: { url: string; sink: Sink },
) {
  const ask = subjects.find((subject) => subject.name === 'ask');
  if (!ask) throw new Error('the bench asks nothing');
  progress('alerts');
  const started = service.clock.now();
  await settleBefore(service, started);
  const { shot, status } = ask;
  const volley = await fire({ url, connections: 16, seconds, perSecond, shot, status });
  const posted = await service.database.read
    .selectFrom('letter')
    .select(['message_id', 'posted_at'])
    .where('kind', '=', 'new-enquiry')
    .where('posted_at', '>=', started)
    .execute();
  const until = performance.now() + patience;
  while (posted.some((letter) => !sink.arrivals.has(letter.message_id))) {
    if (performance.now() > until) throw new Error('an alert did not arrive within a minute');
    await new Promise((done) => setTimeout(done, 50));
  }
  const taken = posted.map(
    (letter) => (sink.arrivals.get(letter.message_id) ?? Number.NaN) - letter.posted_at.epochMilliseconds,
  );
  return { perSecond: volley.perSecond, median: median(taken), p95: percentile(taken, 0.95) };
}
