import type { OfLaterWait, OfTheClock } from './what-if.ts';

/** One automatic act, over all enquiries: how often it happened and would have happened, how many would be new, gone,
 * sooner or later, and the median shift in minutes; null if none shifts. */
export type Change = {
  before: number;
  after: number;
  added: number;
  gone: number;
  sooner: number;
  later: number;
  medianMinutes: number | null;
};

/** The acts of the first wait, and those of the later ones. */
export type Changes = {
  enquiries: number;
  reminders: Change;
  offers: Change;
  laterWaits: number;
  laterReminders: Change;
  laterQuestions: Change;
};

/** A sweep runs some seconds after a moment is due: smaller differences are not a shift. */
const sameWithin = 10;

/** Whether an automatic act would have happened at another time. */
export const wouldMove = (before: Temporal.Instant | null, after: Temporal.Instant | null): boolean =>
  before && after ? Math.abs(after.since(before).total('minutes')) >= sameWithin : before !== after;

/** The later waits of an enquiry, as they were and as they would have been: nothing that the clock does begins or ends
 * one. */
export const laterPairs = ({ before, after }: { before: OfTheClock; after: OfTheClock }) =>
  after.later.map((one) => ({
    before: before.later.find(({ number }) => number === one.number) ?? never(one),
    after: one,
  }));

const never = ({ number }: OfLaterWait): OfLaterWait => ({ number, remindedAt: null, questionedAt: null });

type Pair = { before: Temporal.Instant | null; after: Temporal.Instant | null };

function changeOf(pairs: readonly Pair[]): Change {
  const moved = pairs.flatMap(({ before, after }) =>
    before && after && wouldMove(before, after) ? [after.since(before).total('minutes')] : [],
  );
  const sizes = moved.map(Math.abs).toSorted((left, right) => left - right);
  const median = sizes[Math.floor(sizes.length / 2)];
  return {
    before: pairs.filter((pair) => pair.before).length,
    after: pairs.filter((pair) => pair.after).length,
    added: pairs.filter((pair) => !pair.before && pair.after).length,
    gone: pairs.filter((pair) => pair.before && !pair.after).length,
    sooner: moved.filter((minutes) => minutes < 0).length,
    later: moved.filter((minutes) => minutes > 0).length,
    medianMinutes: median === undefined ? null : Math.round(median),
  };
}

const changeIn = <Act extends string>(
  pairs: readonly Record<'before' | 'after', Record<Act, Temporal.Instant | null>>[],
  act: Act,
) => changeOf(pairs.map(({ before, after }) => ({ before: before[act], after: after[act] })));

/** What another policy would have changed, from what was done and what would have been done to each enquiry. */
export function whatWouldChange(replayed: readonly { before: OfTheClock; after: OfTheClock }[]): Changes {
  const waits = replayed.flatMap(laterPairs);
  return {
    enquiries: replayed.length,
    reminders: changeIn(replayed, 'remindedAt'),
    offers: changeIn(replayed, 'offeredAt'),
    laterWaits: waits.length,
    laterReminders: changeIn(waits, 'remindedAt'),
    laterQuestions: changeIn(waits, 'questionedAt'),
  };
}
