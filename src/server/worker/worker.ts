import { forgetAttempts } from '../../access/session/attempt.table.ts';
import { faultLogged } from '../../database/log.ts';
import type { Service } from '../../database/service.ts';
import { projectAnew } from '../../enquiry/history/project-anew.ts';
import { makeFindable } from '../../enquiry/search/make-findable.ts';
import { handsOf } from '../../letters/deliver.ts';
import { sealReplies } from '../../letters/seal-replies.ts';
import type { Transport } from '../../letters/transport.ts';
import { actOnDue } from '../../reminding/act-on-due.ts';
import { oldDuplicates } from '../../reminding/open-old-duplicates.ts';
import { sendDigests } from '../../reminding/send-digests.ts';
import { proveFigures } from '../../watching/prove-figures.ts';
import type { Beats } from './pulse.ts';
import { nightly, sweepSteps } from './sweep-steps.ts';

const sweepEvery = 5_000;
export type Worker = {
  /** Processes what is due and delivers until nothing is left. */
  drain(): Promise<void>;
  /** Finishes what is in progress, then stops. */
  stop(): Promise<void>;
};

/** What a notification asks for: to deliver letters, or to check everything that may be due. */
type Rung = 'letters' | 'everything';

const unobserved: Beats = { begun: () => undefined, ended: () => undefined, failed: () => undefined };

type Control = { isStopped: () => boolean; failed: (error: unknown) => void };

/** What a sweep does: what is due now, and the side tasks. */
function sweepsOf(service: Service, beats: Beats, control: Control) {
  const { failed } = control;
  const { steps, nowAndThen, beside, rested } = sweepSteps(service, beats, control);
  const act = steps('due', () => actOnDue(service, (error) => beats.failed('stuck', error)));
  const digests = nowAndThen(steps('digests', () => sendDigests(service).then(() => 0)));
  const forgetsAttempts = () =>
    service.database.transact((tx) => forgetAttempts(tx, service.clock.now())).then(() => 0);
  const { upkeep } = service.database;
  const upkeeps = upkeep && steps('upkeep', () => upkeep().then(() => 0));
  const besides = [
    beside(rested('proof', () => proveFigures(service))),
    beside(rested('projection', () => projectAnew(service))),
    beside(rested('duplicates', oldDuplicates(service))),
    beside(rested('findable', () => makeFindable(service))),
    beside(rested('attempts', forgetsAttempts)),
    beside(rested('replies', () => sealReplies(service))),
    ...(upkeeps ? [beside(nightly(service, upkeeps))] : []),
  ];
  return {
    steps,
    async look() {
      await act().catch(failed);
      await digests().catch(failed);
      for (const one of besides) one.begin();
    },
    async ended() {
      for (const one of besides) await one.ended();
    },
  };
}

/** Letters being sent: nothing else waits for them. */
function roundsOf(take: () => Promise<void>, failed: Control['failed']) {
  const rounds = new Set<Promise<void>>();
  return {
    begin() {
      const round: Promise<void> = take()
        .catch(failed)
        .finally(() => rounds.delete(round));
      rounds.add(round);
    },
    underWay: () => rounds.size > 0,
    ended: () => Promise.all(rounds),
  };
}

/** Delivers letters on the notification of a commit; a polling sweep finds what a lost notification left, and what
 * has become due with time. An unavailable database or mail server stops nothing for good, and an error in the
 * deadlines stops no letter: the next sweep carries on. */
export async function startWorker(
  service: Service,
  transport: Transport,
  beats: Beats = unobserved,
): Promise<Worker> {
  let running: Promise<void> | null = null;
  let rung: Rung | null = null;
  let stopped = false;

  const failed = (error: unknown) =>
    service.log({ event: 'sweep-failed', level: 'error', fault: faultLogged(error) });

  const { steps, look, ended } = sweepsOf(service, beats, { isStopped: () => stopped, failed });
  const take = handsOf(service, transport, () => stopped);
  const takeDue = steps('letters', () => take().then(() => 0));
  const rounds = roundsOf(takeDue, failed);
  const sweep = async () => {
    for (let what = rung; what !== null && !stopped; what = rung) {
      rung = null;
      if (what === 'everything') await look();
      rounds.begin();
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
      while (running || rounds.underWay()) {
        await running;
        await rounds.ended();
      }
      await ended();
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await silence().catch(() => undefined);
      await running;
      await rounds.ended();
      await ended();
    },
  };
}
