import { setTimeout as pause } from 'node:timers/promises';
import type { Service } from '../../database/service.ts';
import { lastEnded } from '../../watching/heartbeat.table.ts';
import type { Sweep } from '../../watching/heartbeat.ts';
import { whichNight } from '../../watching/which-night.ts';
import type { Beats } from './pulse.ts';

const lookEvery = { minutes: 10 };
/** A side task rests this many times as long as its last step took. */
const restsAsLong = 4;

/** One step of a sweep; returns how much it did, 0 if there was nothing. */
export type Step = () => Promise<number>;

/** A side task, which must not delay any letter. */
export type Beside = { begin(): void; ended(): Promise<void> };

/** Runs the sweeps of one worker: each reports to its part of the pulse, and all stop when `isStopped`. */
export function sweepSteps(
  service: Service,
  beats: Beats,
  { isStopped, failed }: { isStopped: () => boolean; failed: (error: unknown) => void },
) {
  /** Repeats a step until nothing is left, and reports each. */
  const steps = (part: Sweep, step: Step) => async () => {
    beats.begun(part);
    try {
      for (let took = 1; !isStopped() && took > 0; ) {
        took = await step();
        beats.ended(part);
      }
    } catch (error) {
      beats.failed(part, error);
      throw error;
    }
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

  /** What goes on beside the sweep. */
  const beside = (work: () => Promise<void>): Beside => {
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
      ended: async () => working ?? undefined,
    };
  };

  /** Rests after each step. */
  const rested = (part: Sweep, step: Step) =>
    steps(part, async () => {
      const from = performance.now();
      const took = await step();
      if (took > 0) await pause(restsAsLong * (performance.now() - from));
      return took;
    });

  return { steps, nowAndThen, beside, rested };
}

/** Once a night, which is made up by day where no worker lived through it. */
export function nightly({ database, clock, site }: Service, work: () => Promise<void>): () => Promise<void> {
  let last: Temporal.Instant | null = null;
  return async () => {
    last ??= await lastEnded(database.read, 'upkeep');
    const now = clock.now();
    if (last && whichNight(last, site.zone).equals(whichNight(now, site.zone))) return;
    await work();
    last = now;
  };
}
