import type { Calendar } from './calendar.ts';
import { whyNotWorking } from './is-working-day.ts';
import type { NotWorking, SkippedDays } from './skipped-days.ts';

export type WhichWorkingDay = { day: Temporal.PlainDate | null; skipped: readonly SkippedDays[] };

const sunday = 7;

/** Yearly closures that leave no working day in this many years leave none ever; checked only after this many
 * runs of days off. */
const yearsUntilNever = 12;
const manyRuns = 20;

/** The last day off for the same reason, so that a closure of any length is one step. */
function lastDayOff(day: Temporal.PlainDate, because: NotWorking): Temporal.PlainDate | null {
  if (because.kind === 'closure') return because.closure.to;
  return because.kind === 'weekend' ? day.add({ days: sunday - day.dayOfWeek }) : day;
}

/** The day after which only yearly closures can keep a practice closed. */
function onlyYearlySince(onOrAfter: Temporal.PlainDate, { closures }: Calendar): Temporal.PlainDate {
  const ends = closures.flatMap((one) => (one.to ? [one.to] : []));
  return [onOrAfter, ...ends].reduce((last, one) => (Temporal.PlainDate.compare(last, one) < 0 ? one : last));
}

/** The days skipped up to the first closure, which is then given no end. */
function closedForGood(skipped: readonly SkippedDays[]): SkippedDays[] {
  const first = skipped.findIndex(({ reason }) => reason.kind === 'closure');
  return skipped.slice(0, first + 1).map((run, place) => (place === first ? { ...run, to: null } : run));
}

/** The first working day on or after a day, and the days skipped to reach it; null if a closure without end, or
 * closures that fill every year, stop the clock for good. */
export function whichWorkingDay(onOrAfter: Temporal.PlainDate, calendar: Calendar): WhichWorkingDay {
  const skipped: SkippedDays[] = [];
  let day = onOrAfter;
  let never: Temporal.PlainDate | undefined;
  for (;;) {
    const reason = whyNotWorking(day, calendar);
    if (!reason) return { day, skipped };
    const to = lastDayOff(day, reason);
    skipped.push({ from: day, to, reason });
    if (to === null) return { day: null, skipped };
    day = to.add({ days: 1 });
    if (skipped.length < manyRuns) continue;
    never ??= onlyYearlySince(onOrAfter, calendar).add({ years: yearsUntilNever });
    if (Temporal.PlainDate.compare(never, day) < 0) return { day: null, skipped: closedForGood(skipped) };
  }
}
