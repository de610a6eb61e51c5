import { setTimeout as pause } from 'node:timers/promises';
import { forgetAttempts } from '../access/attempt.table.ts';
import type { Service } from '../database/service.ts';
import { makeFindable } from '../enquiry/make-findable.ts';
import { handsOf } from '../letters/deliver.ts';
import { sealReplies } from '../letters/seal-replies.ts';
import type { Transport } from '../letters/transport.ts';
import { actOnDue } from '../reminding/act-on-due.ts';
import { sendDigests } from '../reminding/send-digests.ts';
import { lastEnded } from '../watching/heartbeat.table.ts';
import type { Sweep } from '../watching/heartbeat.ts';
import { proveFigures } from '../watching/prove-figures.ts';
import { whichNight } from '../watching/which-night.ts';
import type { Beats } from './pulse.ts';

const sweepEvery = 5_000;
const lookEvery = { minutes: 10 };
/** How many times as long as a part of what goes on beside the sweep took it rests after it. */
const restsAsLong = 4;

export type Worker = {
  /** Acts and delivers until nothing is due. */
  drain(): Promise<void>;
  /** Finishes what is under way, then stops. */
  stop(): Promise<void>;
};

/** What a bell asks for: that letters are delivered, or that everything is looked for that may be due. */
type Rung = 'letters' | 'everything';

const unobserved: Beats = { begun: () => undefined, ended: () => undefined, failed: () => undefined };

/** Delivers letters at the bell of a commit; a sweep finds what a lost bell left, and acts on what time alone has
 * made due. A database or a mail server that is away stops nothing for ever, and a fault of the clock stops no
 * letter: the next sweep goes on. */
export async function startWorker(
  service: Service,
  transport: Transport,
  beats: Beats = unobserved,
): Promise<Worker> {
  let running: Promise<void> | null = null;
  let rung: Rung | null = null;
  let stopped = false;

  const failed = (error: unknown) =>
    service.log({ event: 'sweep-failed', level: 'error', error: String(error) });

  /** Does something step by step until there is none left, and tells of each. */
  const steps = (part: Sweep, step: () => Promise<number>) => async () => {
    beats.begun(part);
    try {
      for (let took = 1; !stopped && took > 0; ) {
        took = await step();
        beats.ended(part);
      }
    } catch (error) {
      beats.failed(part, error);
      throw error;
    }
  };
  const act = steps('due', () => actOnDue(service, (error) => beats.failed('stuck', error)));

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
  const digests = nowAndThen(
    steps('digests', async () => {
      await sendDigests(service);
      return 0;
    }),
  );

  /** What goes on beside the sweep: it holds up no letter. */
  const beside = (work: () => Promise<void>) => {
    let working: Promise<void> | null = null;
    const begin = nowAndThen(work);
    return {
      begin() {
        working ??= begin()
          .catch(failed)
          .finally(() => {
            working = null;
          });
      },
      ended: async () => working,
    };
  };
  /** Rests after each step. */
  const rested = (part: Sweep, step: () => Promise<number>) =>
    steps(part, async () => {
      const from = performance.now();
      const took = await step();
      if (took > 0) await pause(restsAsLong * (performance.now() - from));
      return took;
    });
  const forgetsAttempts = async () => {
    await service.database.transact((tx) => forgetAttempts(tx, service.clock.now()));
    return 0;
  };
  let lastUpkeep: Temporal.Instant | null = null;
  /** Once a night, which is made up by day where no worker lived through it. */
  const nightly = (work: () => Promise<void>) => {
    const once = steps('upkeep', () => work().then(() => 0));
    return async () => {
      lastUpkeep ??= await lastEnded(service.database.read, 'upkeep');
      const now = service.clock.now();
      if (lastUpkeep && whichNight(lastUpkeep).equals(whichNight(now))) return;
      await once();
      lastUpkeep = now;
    };
  };
  const { upkeep } = service.database;
  const besides = [
    beside(rested('proof', () => proveFigures(service))),
    beside(rested('findable', () => makeFindable(service))),
    beside(rested('attempts', forgetsAttempts)),
    beside(rested('replies', () => sealReplies(service))),
    ...(upkeep ? [beside(nightly(upkeep))] : []),
  ];

  const take = handsOf(service, transport, () => stopped);
  const takeDue = steps('letters', async () => {
    await take();
    return 0;
  });
  /** Letters that travel: nothing else waits for them. */
  const rounds = new Set<Promise<void>>();
  const letters = () => {
    const round: Promise<void> = takeDue()
      .catch(failed)
      .finally(() => rounds.delete(round));
    rounds.add(round);
  };
  const sweep = async () => {
    for (let what = rung; what !== null && !stopped; what = rung) {
      rung = null;
      if (what === 'everything') {
        await act().catch(failed);
        await digests().catch(failed);
        for (const one of besides) one.begin();
      }
      letters();
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
    async drain() {
      await running;
      void ring('everything');
      while (running || rounds.size > 0) {
        await running;
        await Promise.all(rounds);
      }
      for (const one of besides) await one.ended();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await silence().catch(() => undefined);
      await running;
      await Promise.all(rounds);
      for (const one of besides) await one.ended();
    },
  };
}
