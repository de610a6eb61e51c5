import type { EnquiryId, PracticeId } from '../database/id.ts';
import type { Reading, Service } from '../database/service.ts';
import { isComplete } from '../directory/is-complete.ts';
import { practiceNow } from '../enquiry/clock/practice-now.table.ts';
import { historiesOf } from '../enquiry/history/enquiry.table.ts';
import { type Cursor, sentSince } from './replay.table.ts';
import { type Around, type OfTheClock, whatIf, whatTheClockDid } from './what-if.ts';
import { type Changes, whatWouldChange } from './what-would-change.ts';
import type { Thresholds } from './which-thresholds.ts';

const atOnce = 100;

type Practice = Omit<Around, 'servedAt'>;

/** The practice as it is now: its past states are not stored. */
async function surroundingsOf(read: Reading, id: PracticeId): Promise<Practice | null> {
  const now = await practiceNow(read, id);
  if (!now) return null;
  const { practice, closures, reachable, laterWaitsFrom } = now;
  const { territory, zone, mode } = practice;
  return {
    calendar: { territory, zone, closures },
    profile: isComplete(practice) ? 'complete' : 'address',
    ...{ mode, reachable, laterWaitsFrom },
  };
}

export type Replayed = { id: EnquiryId; practiceId: PracticeId; before: OfTheClock; after: OfTheClock };

/** Replays other thresholds over the installation's own history, the newest enquiries first, up to a maximum; `cut`
 * says that there were more. Nothing is written. */
export async function replayPolicy(
  { read, clock, policy }: Pick<Service, 'clock' | 'policy'> & { read: Reading },
  { since, ...thresholds }: Thresholds,
  most = Infinity,
): Promise<Changes & { each: Replayed[]; cut: boolean }> {
  const now = clock.now();
  const other = { ...policy, ...thresholds };
  const practices = new Map<PracticeId, Practice | null>();
  const each: Replayed[] = [];
  const done = (cut: boolean) => ({ ...whatWouldChange(each), each, cut });
  for (let after: Cursor | null = null; ; ) {
    const sent: Awaited<ReturnType<typeof sentSince>> = await sentSince(read, { since, after, most: atOnce });
    const histories = await historiesOf(
      read,
      sent.map((one) => one.id),
    );
    for (const { id, practiceId, servedAt } of sent) {
      if (!practices.has(practiceId)) practices.set(practiceId, await surroundingsOf(read, practiceId));
      const practice = practices.get(practiceId);
      const history = histories.get(id);
      if (!practice || !history) continue;
      if (each.length === most) return done(true);
      each.push({
        ...{ id, practiceId },
        before: whatTheClockDid(history),
        after: whatIf(history, { ...practice, servedAt }, other, now),
      });
    }
    after = sent.at(-1) ?? null;
    if (sent.length < atOnce) return done(false);
  }
}
