import { workingDaysBetween } from '../../directory/working-days-between.ts';
import type { WorkingTime } from '../../directory/working-time.ts';
import type { Wait } from '../history/wait.ts';

/** How a patient waits now. Moments are ISO 8601 instants. */
export type WaitNow = Pick<Wait, 'which' | 'saysNo' | 'saysYes'> & {
  since: string;
  /** How many working days of the practice have passed, and on which of its own days the wait began. */
  workingDays: number;
  began: 'today' | 'yesterday' | 'before';
  lateAt: string | null;
  /** Late, or to become so before the practice's own day ends. */
  urgency: 'late' | 'today' | null;
};

type Waiting = Pick<Wait, 'which' | 'since' | 'saysNo' | 'saysYes'> & { lateAt: Temporal.Instant | null };

function urgencyAt(now: Temporal.Instant, lateAt: Temporal.Instant | null, zone: string): WaitNow['urgency'] {
  if (lateAt === null) return null;
  if (Temporal.Instant.compare(lateAt, now) <= 0) return 'late';
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return lateAt.toZonedDateTimeISO(zone).toPlainDate().equals(today) ? 'today' : null;
}

function beganOn(since: Temporal.Instant, now: Temporal.Instant, zone: string): WaitNow['began'] {
  const [began, today] = [since, now].map((one) => one.toZonedDateTimeISO(zone).toPlainDate());
  const days = began!.until(today!).days;
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : 'before';
}

/** How a patient waits at a moment, by the days and the time zone of the practice: since when, for how many working
 * days, and whether it is late or becomes so today (clock-321, clock-322, clock-323). */
export const howItWaits = (
  { which, since, saysNo, saysYes, lateAt }: Waiting,
  time: WorkingTime,
  now: Temporal.Instant,
): WaitNow => ({
  ...{ which, saysNo, saysYes, since: since.toString(), lateAt: lateAt?.toString() ?? null },
  workingDays: workingDaysBetween(since, now, time),
  began: beganOn(since, now, time.calendar.zone),
  urgency: urgencyAt(now, lateAt, time.calendar.zone),
});
