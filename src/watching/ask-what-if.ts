import type { OperatorCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import type { EnquiryId } from '../database/id.ts';
import type { Reading, Service } from '../database/service.ts';
import { practiceById } from '../directory/practice.table.ts';
import { type Replayed, replayPolicy } from './replay-policy.ts';
import { type Changes, laterPairs, wouldMove } from './what-would-change.ts';
import {
  type AskedThresholds,
  type Values,
  type WhichThresholds,
  whichThresholds,
} from './which-thresholds.ts';

/** On a page, only this many of the newest are replayed, to keep the response fast. */
const mostOnAPage = 2000;
const mostListed = 50;

/** An enquiry for which something would have changed: the reminder, and the offer of a first wait or the question of a
 * later one. Moments are ISO 8601 instants. */
export type Moved = { id: EnquiryId; wait: number; practiceName: string } & Record<
  'remindedBefore' | 'remindedAfter' | 'secondBefore' | 'secondAfter',
  string | null
>;

export type WhatIfAnswer =
  | { ok: false; because: Extract<WhichThresholds, { ok: false }>['because'] }
  | ({ ok: true; since: string } & Values & Changes & { cut: boolean; moved: Moved[]; movedLater: Moved[] });

type Acts = { remindedAt: Temporal.Instant | null; second: Temporal.Instant | null };
type Pair = Pick<Replayed, 'id' | 'practiceId'> & { wait: number; before: Acts; after: Acts };

async function movedOf(read: Reading, each: readonly Pair[]): Promise<Moved[]> {
  const moved = each
    .filter(
      ({ before, after }) =>
        wouldMove(before.remindedAt, after.remindedAt) || wouldMove(before.second, after.second),
    )
    .slice(0, mostListed);
  const said = (at: Temporal.Instant | null) => at?.toString() ?? null;
  return Promise.all(
    moved.map(async ({ id, practiceId, wait, before, after }) => ({
      ...{ id, wait },
      practiceName: (await practiceById(read, practiceId))?.name ?? '',
      remindedBefore: said(before.remindedAt),
      remindedAfter: said(after.remindedAt),
      secondBefore: said(before.second),
      secondAfter: said(after.second),
    })),
  );
}

const firstWaits = (each: readonly Replayed[]): Pair[] =>
  each.map(({ before, after, ...one }) => ({
    ...{ ...one, wait: 0 },
    before: { remindedAt: before.remindedAt, second: before.offeredAt },
    after: { remindedAt: after.remindedAt, second: after.offeredAt },
  }));

const laterWaits = (each: readonly Replayed[]): Pair[] =>
  each.flatMap((replayed) =>
    laterPairs(replayed).map(({ before, after }) => ({
      ...{ id: replayed.id, practiceId: replayed.practiceId, wait: after.number },
      before: { remindedAt: before.remindedAt, second: before.questionedAt },
      after: { remindedAt: after.remindedAt, second: after.questionedAt },
    })),
  );

/** An operator asks what other thresholds would have changed, over the newest enquiries. */
export async function askWhatIf(
  service: Service,
  caller: OperatorCaller,
  asked: AskedThresholds,
): Promise<WhatIfAnswer> {
  const which = whichThresholds(asked, service.clock.now(), service.policy, service.site.zone);
  if (!which.ok) return which;
  const { read } = readAs(service, caller);
  const { each, ...changes } = await replayPolicy({ ...service, read }, which, mostOnAPage);
  const moved = await movedOf(read, firstWaits(each));
  const movedLater = await movedOf(read, laterWaits(each));
  return { ...which, since: which.since.toString(), ...changes, moved, movedLater };
}
