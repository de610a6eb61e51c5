import type { Policy } from '../../database/policy.ts';
import type { Calendar } from '../../directory/calendar.ts';
import type { EnteredClosure } from '../../directory/closure.ts';
import { isLongClosure } from '../../directory/is-long-closure.ts';
import { whichRun } from '../../directory/which-run.ts';
import { workingDaysAfter } from '../../directory/working-days-after.ts';
import type { Wait } from '../history/wait.ts';

/** When others are offered because of a closure, and which kind it is. */
export type ClosedOver = { at: Temporal.Instant; rule: 'closed-for-good' | 'long-closure' };

const isBefore = (left: Temporal.Instant, right: Temporal.Instant) =>
  Temporal.Instant.compare(left, right) < 0;

/** Whether a closure begins before the clock of whoever writes at its entry would have done its last. */
function beginsSoon(
  closure: EnteredClosure,
  entered: Temporal.Instant,
  first: Temporal.PlainDate,
  calendar: Calendar,
  policy: Policy,
) {
  const others = { ...calendar, closures: calendar.closures.filter((one) => one !== closure) };
  const { at } = workingDaysAfter(policy.offerAfter, entered, others, policy.daytime);
  return at === null || Temporal.PlainDate.compare(first, at.toPlainDate()) <= 0;
}

function byOne(
  closure: EnteredClosure,
  wait: Pick<Wait, 'which'> & { from: Temporal.Instant },
  calendar: Calendar,
  policy: Policy,
): ClosedOver | null {
  const { enteredAt } = closure;
  if (enteredAt === null || !isBefore(wait.from, enteredAt)) return null;
  const { zone: timeZone } = calendar;
  const run = whichRun(enteredAt.toZonedDateTimeISO(timeZone).toPlainDate(), closure);
  if (!run) return null;
  const isSoon = beginsSoon(closure, enteredAt, run.from, calendar, policy);
  if (run.to === null) {
    const opens = run.from.toZonedDateTime({ timeZone, plainTime: policy.daytime.from }).toInstant();
    return { at: isSoon ? enteredAt : opens, rule: 'closed-for-good' };
  }
  const isOffered = policy.offerOverClosures && wait.which === 'first' && isSoon;
  return isOffered && isLongClosure([run], calendar, policy.longClosure)
    ? { at: enteredAt, rule: 'long-closure' }
    : null;
}

const byMoment = (left: ClosedOver, right: ClosedOver) =>
  Temporal.Instant.compare(left.at, right.at) || (left.rule === 'closed-for-good' ? -1 : 1);

/** When other practices are offered to a patient who waits, because their practice has entered a closure since: without
 * an end for every wait, one of many working days for a first wait (READINGS 9). At once when it
 * is entered, if it begins within the time of the first deadlines; one without an end that begins later, on its first
 * day. `from` is since when the wait counts: whoever wrote after the entry was told before. Null if there is none. */
export function whenClosedOver(
  wait: Pick<Wait, 'which'> & { from: Temporal.Instant },
  calendar: Calendar,
  policy: Policy,
): ClosedOver | null {
  const found = calendar.closures.flatMap((closure) =>
    'enteredAt' in closure ? (byOne(closure, wait, calendar, policy) ?? []) : [],
  );
  return found.toSorted(byMoment)[0] ?? null;
}
