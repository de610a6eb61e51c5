import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import type { Closure } from '../directory/closure.ts';
import type { NotWorking, SkippedDays } from '../directory/skipped-days.ts';
import { workingDaysAfter } from '../directory/working-days-after.ts';

/** `running` covers today; the others begin later, by their first days. */
export type ClosuresAhead = { running: Closure | null; closing: Closure[] };

type ClosedRun = SkippedDays<Extract<NotWorking, { kind: 'closure' }>>;

const isClosed = (run: SkippedDays): run is ClosedRun => run.reason.kind === 'closure';

/** The closure that runs, and those that begin within the time to the first deadline of what is sent now (mission, point 9):
 * they are the ones that the count of its working days meets. Where two overlap, the later one is given from the day
 * after the earlier. */
export function whichClosuresAhead(now: Temporal.Instant, calendar: Calendar, policy: Policy): ClosuresAhead {
  const today = now.toZonedDateTimeISO(calendar.zone).toPlainDate();
  const { because } = workingDaysAfter(policy.reminderAfter, now, calendar, policy.daytime);
  const ahead: ClosuresAhead = { running: null, closing: [] };
  for (const { from, to, reason } of because.skipped.filter(isClosed)) {
    const { closure } = reason;
    if (from.equals(today)) ahead.running = { ...closure, to };
    else ahead.closing.push({ ...closure, from, to });
  }
  return ahead;
}
