import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import { whichWorkingDay } from './which-working-day.ts';

const nanosecondsPerMinute = 60_000_000_000n;

/** Moments in nanoseconds since 1970. */
type WorkingDay = { opens: bigint; ends: bigint };
/** The working days from one date (inclusive) to another (exclusive), in order; `until` is null if none follows for
 * good. */
type Known = {
  from: Temporal.PlainDate;
  since: bigint;
  until: Temporal.PlainDate | null;
  days: WorkingDay[];
};

const earlier = (left: bigint, right: bigint) => (left < right ? left : right);
const later = (left: bigint, right: bigint) => (left > right ? left : right);

/** The working time of a practice, with a cache of the working days looked up so far; the caller holds it. */
export type WorkingTime = { calendar: Calendar; hours: Daytime; known: Known | null };

/** A calendar to measure any number of enquiries of a practice. */
export const workingTime = (calendar: Calendar, hours: Daytime = daytime): WorkingTime => ({
  calendar,
  hours,
  known: null,
});

const beginningOf = (day: Temporal.PlainDate, { zone }: Calendar) =>
  day.toZonedDateTime(zone).epochNanoseconds;

/** The first working day on or after a date, and the date after it. */
function workingDay(onOrAfter: Temporal.PlainDate, { calendar, hours }: WorkingTime) {
  const { day } = whichWorkingDay(onOrAfter, calendar);
  if (day === null) return null;
  const at = (plainTime: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochNanoseconds;
  return { day, opens: at(hours.from), ends: at(hours.to), next: day.add({ days: 1 }) };
}

function knownFrom(from: Temporal.Instant, time: WorkingTime): Known {
  const all = time.known;
  if (all && all.since <= from.epochNanoseconds) return all;
  const first = from.toZonedDateTimeISO(time.calendar.zone).toPlainDate();
  const since = beginningOf(first, time.calendar);
  const days: WorkingDay[] = [];
  if (all) {
    let one = workingDay(first, time);
    for (; one && Temporal.PlainDate.compare(one.day, all.from) < 0; one = workingDay(one.next, time))
      days.push(one);
  }
  time.known = { from: first, since, until: all ? all.until : first, days: [...days, ...(all?.days ?? [])] };
  return time.known;
}

/** The index of the first day that ends after a moment. */
function firstEndingAfter(moment: bigint, days: readonly WorkingDay[]): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.ends > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The working time between two moments in whole minutes, rounded down: what is within the daytime of the practice's
 * working days (directory-12). Returns 0 if the second does not come after the first. */
export function workingMinutesBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  time: WorkingTime,
): number {
  const [begins, stops] = [from.epochNanoseconds, to.epochNanoseconds];
  const all = knownFrom(from, time);
  let worked = 0n;
  for (let place = firstEndingAfter(begins, all.days); ; place += 1) {
    if (place === all.days.length && all.until !== null) {
      const next = workingDay(all.until, time);
      all.until = next?.next ?? null;
      if (next) all.days.push(next);
    }
    const one = all.days[place];
    if (!one || one.opens >= stops) return Number(worked / nanosecondsPerMinute);
    worked += later(0n, earlier(one.ends, stops) - later(one.opens, begins));
  }
}
