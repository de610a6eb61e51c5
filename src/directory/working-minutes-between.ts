import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import { whichWorkingDay } from './which-working-day.ts';

const nanosecondsPerMinute = 60_000_000_000n;

const earlier = (left: bigint, right: bigint) => (left < right ? left : right);
const later = (left: bigint, right: bigint) => (left > right ? left : right);

/** The working time between two moments in whole minutes, rounded down: what lies within the daytime of the
 * practice's working days (READINGS 5, 15). Nought where the second does not come after the first. */
export function workingMinutesBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  calendar: Calendar,
  hours: Daytime = daytime,
): number {
  const { zone: timeZone } = calendar;
  const last = to.toZonedDateTimeISO(timeZone).toPlainDate();
  let { day } = whichWorkingDay(from.toZonedDateTimeISO(timeZone).toPlainDate(), calendar);
  let worked = 0n;
  while (day !== null && Temporal.PlainDate.compare(day, last) <= 0) {
    const opens = day.toZonedDateTime({ timeZone, plainTime: hours.from }).epochNanoseconds;
    const ends = day.toZonedDateTime({ timeZone, plainTime: hours.to }).epochNanoseconds;
    worked += later(0n, earlier(ends, to.epochNanoseconds) - later(opens, from.epochNanoseconds));
    day = whichWorkingDay(day.add({ days: 1 }), calendar).day;
  }
  return Number(worked / nanosecondsPerMinute);
}
