import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import { whenAtWork } from '../directory/when-at-work.ts';
import { type Due, isAtOnce } from '../enquiry/clock/what-is-due.ts';

/** Something due, and the moment at which it is done; null while a closure without an end holds it up. */
export type Leaving<At = Temporal.Instant | null> = { due: Due; at: At };

const isBefore = (left: Temporal.Instant, right: Temporal.Instant) =>
  Temporal.Instant.compare(left, right) < 0;

/** When the letter of something due may be sent, at the earliest at a given moment (reminding-361, reminding-362): to
 * members in the daytime of a working day of their practice, to a patient of a weekday that is no public holiday,
 * closed or not. Null if the practice is closed without an end. */
export function whenToLeave(
  due: Due,
  earliest: Temporal.Instant,
  calendar: Calendar,
  { daytime }: Pick<Policy, 'daytime'>,
): Temporal.Instant | null {
  const moment = isBefore(due.at, earliest) ? earliest : due.at;
  if (isAtOnce(due)) return moment;
  const days = due.action === 'reminder' ? calendar : { ...calendar, closures: [] };
  return whenAtWork(moment, days, daytime);
}

/** Of all that is due, what may be sent first, and when; of two at the same moment the one that was due earlier. Null
 * if nothing is due, or nothing may ever be sent. */
export function whatLeavesFirst(
  all: readonly Due[],
  earliest: Temporal.Instant,
  calendar: Calendar,
  policy: Pick<Policy, 'daytime'>,
): Leaving<Temporal.Instant> | null {
  let first: Leaving<Temporal.Instant> | null = null;
  for (const due of all) {
    const at = whenToLeave(due, earliest, calendar, policy);
    if (at && (first === null || isBefore(at, first.at))) first = { due, at };
  }
  return first;
}
