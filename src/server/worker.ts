import type { Service } from '../database/service.ts';
import { deliver } from '../letters/deliver.ts';
import type { Transport } from '../letters/transport.ts';
import { actOnDue } from '../reminding/act-on-due.ts';
import { sendDigests } from '../reminding/send-digests.ts';

const sweepEvery = 5_000;
const digestsEvery = { minutes: 10 };

export type Worker = {
  /** When the last sweep ended well; null before the first. */
  lastSweep(): Temporal.Instant | null;
  /** Acts and delivers until nothing is due. */
  drain(): Promise<void>;
  /** Finishes what is under way, then stops. */
  stop(): Promise<void>;
};

/** Acts on what is due and delivers letters: at the bell of a commit, and by a sweep that finds what a lost bell
 * left and what time alone has made due. A database or a mail server that is away stops nothing for ever, and a
 * fault of the clock stops no letter: the next sweep goes on. */
export async function startWorker(service: Service, transport: Transport): Promise<Worker> {
  let lastSweep: Temporal.Instant | null = null;
  let running: Promise<void> | null = null;
  let rung = false;
  let stopped = false;

  const failed = (error: unknown) =>
    service.log({ event: 'sweep-failed', level: 'error', error: String(error) });

  const act = async () => {
    while (!stopped && (await actOnDue(service)) > 0);
  };

  let digestsFrom = service.clock.now();
  const digests = async () => {
    const now = service.clock.now();
    if (Temporal.Instant.compare(now, digestsFrom) < 0) return;
    digestsFrom = now.add(digestsEvery);
    await sendDigests(service);
  };

  const sweep = async () => {
    do {
      rung = false;
      await act().catch(failed);
      await digests().catch(failed);
      while (!stopped && (await deliver(service, transport)) > 0);
    } while (rung && !stopped);
    lastSweep = service.clock.now();
  };
  const ring = (): Promise<void> => {
    rung = true;
    running ??= sweep()
      .catch(failed)
      .finally(() => {
        running = null;
      });
    return running;
  };

  const silence = await service.database.listen('relais_letter', () => void ring());
  const timer = setInterval(() => void ring(), sweepEvery);
  void ring();
  return {
    lastSweep: () => lastSweep,
    async drain() {
      await running;
      await ring();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await silence().catch(() => undefined);
      await running;
    },
  };
}
