import type { EnquiryId } from '../database/id.ts';
import { idLogged } from '../database/log.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { waitRows } from '../enquiry/figures/later-waits.table.ts';
import { laterWaits } from '../enquiry/figures/later-waits.ts';
import { tallyRow } from '../enquiry/figures/tally.table.ts';
import { whatCounts } from '../enquiry/figures/what-counts.ts';
import { historiesOf, lockEnquiry, projection } from '../enquiry/history/enquiry.table.ts';
import { whereItStands } from '../enquiry/history/where-it-stands.ts';
import {
  claimProof,
  type Differing,
  enquiriesAfter,
  keptOf,
  saveDifferences,
  saveProof,
} from './proof.table.ts';
import { whichDiffer } from './which-differ.ts';
import { whichNight } from './which-night.ts';

const usual = 50;

type Waits = ReturnType<typeof waitRows>;
type Stored = { number: number; how: string | null };

/** Each stored later wait against its own, and those that are too many. */
const whichWaitsDiffer = (kept: readonly Stored[], counted: Waits) => [
  ...counted.flatMap((wait) =>
    whichDiffer('enquiry_wait', kept.find(({ number }) => number === wait.number) ?? null, wait),
  ),
  ...kept
    .filter((wait) => !counted.some(({ number }) => number === wait.number))
    .map(() => ({ place: 'enquiry_wait', kept: 'a row', counted: null })),
];

/** The stored values of some enquiries that differ from their histories. The moments of the clock are
 * excluded: they also depend on the current practice, and on letters (watching-18). */
async function differencesOf({ tx }: Within, ids: readonly EnquiryId[]): Promise<Differing[]> {
  const kept = await keptOf(tx, ids);
  const histories = await historiesOf(tx, ids);
  return [...kept].flatMap(([id, { row, tally, waits }]) => {
    const history = histories.get(id) ?? [];
    const standing = whereItStands(history);
    const { due_at: _due, late_at: _late, ...columns } = projection(standing, { dueAt: null, lateAt: null });
    const place = { id, practiceId: row.practice_id, procedureId: row.procedure_id, first: standing.first };
    return [
      ...whichDiffer('enquiry', row, columns),
      ...whichDiffer('enquiry_tally', tally, tallyRow(place, whatCounts(history))),
      ...whichWaitsDiffer(waits, waitRows(place, laterWaits(history))),
    ].map((difference) => ({ ...difference, enquiryId: id }));
  });
}

/** Checks again under a lock: a fact that arrived between two of our queries is not a difference. */
async function askAgain(within: Within, differing: readonly Differing[]): Promise<Differing[]> {
  const certain: Differing[] = [];
  for (const id of new Set(differing.map((one) => one.enquiryId))) {
    await lockEnquiry(within.tx, id);
    certain.push(...(await differencesOf(within, [id])));
  }
  return certain;
}

async function prove(within: Within, atOnce: number): Promise<number> {
  const { tx, clock, log, site } = within;
  const now = clock.now();
  const night = whichNight(now, site.zone);
  const claimed = await claimProof(tx, night, now);
  if (!claimed) return 0;
  const ids = await enquiriesAfter(tx, claimed.after, atOnce);
  const differing = ids.length > 0 ? await askAgain(within, await differencesOf(within, ids)) : [];
  await saveDifferences(tx, ids, differing, now);
  const ended = ids.length < atOnce;
  const proof = await saveProof(tx, night, {
    proven: ids,
    differences: differing.length,
    ended: ended ? now : null,
  });
  for (const { enquiryId } of differing)
    log({ event: 'figure-differs', level: 'error', enquiry: idLogged(enquiryId) });
  if (ended) log({ event: 'figures-proven', night, ...proof });
  return ended ? 0 : ids.length;
}

/** Recounts every figure from the histories, once a night (law 7): a batch of enquiries, in one transaction with the
 * progress of the night, so that a restart continues and several workers share it. A difference is an alarm and a log
 * line; nothing is corrected automatically. Returns how many enquiries were checked; call again until it returns 0. */
export const proveFigures = (service: Service, atOnce = usual): Promise<number> =>
  transact(service, (within) => prove(within, atOnce));
