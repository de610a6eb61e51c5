import type { Service } from '../database/service.ts';
import { deliver } from '../letters/deliver.ts';
import type { Transport } from '../letters/transport.ts';
import { actOnDue } from '../reminding/act-on-due.ts';
import { sendDigests } from '../reminding/send-digests.ts';
import { proveFigures } from '../watching/prove-figures.ts';

const sweepEvery = 5_000;
const lookEvery = { minutes: 10 };

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

  /** What few sweeps have to do. */
  const nowAndThen = (work: () => Promise<unknown>) => {
    let from = service.clock.now();
    return async () => {
      const now = service.clock.now();
      if (Temporal.Instant.compare(now, from) < 0) return;
      from = now.add(lookEvery);
      await work();
    };
  };
  const digests = nowAndThen(() => sendDigests(service));

  let proving: Promise<void> | null = null;
  const proof = nowAndThen(async () => {
    while (!stopped && (await proveFigures(service)) > 0);
  });
  /** Beside the sweep: a long night holds up no letter. */
  const prove = () => {
    proving ??= proof()
      .catch(failed)
      .finally(() => {
        proving = null;
      });
  };

  const sweep = async () => {
    do {
      rung = false;
      await act().catch(failed);
      await digests().catch(failed);
      prove();
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
      await proving;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await silence().catch(() => undefined);
      await running;
      await proving;
    },
  };
}
