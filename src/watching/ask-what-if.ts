import type { OperatorCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import type { EnquiryId } from '../database/id.ts';
import type { Reading, Service } from '../database/service.ts';
import { practiceById } from '../directory/practice.table.ts';
import { type Replayed, replayPolicy } from './replay-policy.ts';
import { type Changes, wouldMove } from './what-would-change.ts';
import { type AskedThresholds, type WhichThresholds, whichThresholds } from './which-thresholds.ts';

/** On a page, only this many of the newest are replayed, to keep the response fast. */
const mostOnAPage = 2000;
const mostListed = 50;

/** An enquiry for which something would have changed. Moments are ISO 8601 instants. */
export type Moved = { id: EnquiryId; practiceName: string } & Record<
  'remindedBefore' | 'remindedAfter' | 'offeredBefore' | 'offeredAfter',
  string | null
>;

export type WhatIfAnswer =
  | { ok: false; because: Extract<WhichThresholds, { ok: false }>['because'] }
  | ({ ok: true; reminderAfter: number; offerAfter: number; since: string } & Changes & {
        cut: boolean;
        moved: Moved[];
      });

async function movedOf(read: Reading, each: readonly Replayed[]): Promise<Moved[]> {
  const moved = each
    .filter(
      ({ before, after }) =>
        wouldMove(before.remindedAt, after.remindedAt) || wouldMove(before.offeredAt, after.offeredAt),
    )
    .slice(0, mostListed);
  const said = (at: Temporal.Instant | null) => at?.toString() ?? null;
  return Promise.all(
    moved.map(async ({ id, practiceId, before, after }) => ({
      id,
      practiceName: (await practiceById(read, practiceId))?.name ?? '',
      remindedBefore: said(before.remindedAt),
      remindedAfter: said(after.remindedAt),
      offeredBefore: said(before.offeredAt),
      offeredAfter: said(after.offeredAt),
    })),
  );
}

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
  const { reminderAfter, offerAfter, since } = which;
  const moved = await movedOf(read, each);
  return { ok: true, reminderAfter, offerAfter, since: since.toString(), ...changes, moved };
}
