import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../database/service.ts';
import { makeFindable } from '../enquiry/make-findable.ts';
import { deliver } from '../letters/deliver.ts';
import { sealReplies } from '../letters/seal-replies.ts';
import type { Transport } from '../letters/transport.ts';
import { actOnDue } from '../reminding/act-on-due.ts';
import { sendDigests } from '../reminding/send-digests.ts';
import { proveFigures } from '../watching/prove-figures.ts';

const sweepEvery = 5_000;
const lookEvery = { minutes: 10 };
/** How many times as long as a part of what goes on beside the sweep took it rests after it. */
const restsAsLong = 4;

export type Worker = {
  /** When the last sweep ended well; null before the first. */
  lastSweep(): Temporal.Instant | null;
  /** Acts and delivers until nothing is due. */
  drain(): Promise<void>;
  /** Finishes what is under way, then stops. */
  stop(): Promise<void>;
};

/** What a bell asks for: that letters are delivered, or that everything is looked for that may be due. */
type Rung = 'letters' | 'everything';

/** Delivers letters at the bell of a commit; a sweep finds what a lost bell left, and acts on what time alone has
 * made due. A database or a mail server that is away stops nothing for ever, and a fault of the clock stops no
 * letter: the next sweep goes on. */
export async function startWorker(service: Service, transport: Transport): Promise<Worker> {
  let lastSweep: Temporal.Instant | null = null;
  let running: Promise<void> | null = null;
  let rung: Rung | null = null;
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

  /** What goes on beside the sweep, part by part and with a rest after each: it holds up no letter. */
  const beside = (part: () => Promise<number>) => {
    let working: Promise<void> | null = null;
    const work = nowAndThen(async () => {
      for (let from = performance.now(); !stopped; from = performance.now()) {
        if ((await part()) === 0) return;
        await pause(restsAsLong * (performance.now() - from));
      }
    });
    return {
      begin() {
        working ??= work()
          .catch(failed)
          .finally(() => {
            working = null;
          });
      },
      ended: async () => working,
    };
  };
  const proof = beside(() => proveFigures(service));
  const findable = beside(() => makeFindable(service));
  const sealed = beside(() => sealReplies(service));

  const letters = () => deliver(service, transport, () => stopped);
  const sweep = async () => {
    for (let what = rung; what !== null && !stopped; what = rung) {
      rung = null;
      if (what === 'everything') {
        await act().catch(failed);
        await digests().catch(failed);
        proof.begin();
        findable.begin();
        sealed.begin();
      }
      await letters();
      if (what === 'everything') lastSweep = service.clock.now();
    }
  };
  const ring = (what: Rung): Promise<void> => {
    if (rung !== 'everything') rung = what;
    running ??= sweep()
      .catch(failed)
      .finally(() => {
        running = null;
      });
    return running;
  };

  const silence = await service.database.listen('relais_letter', () => void ring('letters'));
  const timer = setInterval(() => void ring('everything'), sweepEvery);
  void ring('everything');
  return {
    lastSweep: () => lastSweep,
    async drain() {
      await running;
      await ring('everything');
      await proof.ended();
      await findable.ended();
      await sealed.ended();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await silence().catch(() => undefined);
      await running;
      await proof.ended();
      await findable.ended();
      await sealed.ended();
    },
  };
}
