import type { Calendar } from './calendar.ts';
import { isWorkingDay } from './is-working-day.ts';
import type { NotWorking, SkippedDays } from './skipped-days.ts';

export type WhichWorkingDay = { day: Temporal.PlainDate | null; skipped: readonly SkippedDays[] };

const sunday = 7;

/** The last day off for the same reason, so that a closure of any length is one step. */
function lastDayOff(day: Temporal.PlainDate, because: NotWorking): Temporal.PlainDate | null {
  if (because.kind === 'closure') return because.closure.to;
  return because.kind === 'weekend' ? day.add({ days: sunday - day.dayOfWeek }) : day;
}

/** The first working day on or after a day, and the days skipped to reach it; null where a closure without an
 * end stops the clock for good. */
export function whichWorkingDay(onOrAfter: Temporal.PlainDate, calendar: Calendar): WhichWorkingDay {
  const skipped: SkippedDays[] = [];
  let day = onOrAfter;
  for (;;) {
    const decision = isWorkingDay(day, calendar);
    if (decision.working) return { day, skipped };
    const to = lastDayOff(day, decision.because);
    skipped.push({ from: day, to, reason: decision.because });
    if (to === null) return { day: null, skipped };
    day = to.add({ days: 1 });
  }
}
