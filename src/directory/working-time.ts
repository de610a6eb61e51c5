import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import { whichWorkingDay } from './which-working-day.ts';

/** A day on which the practice works, and its daytime in nanoseconds since 1970. */
export type WorkingDay = { day: Temporal.PlainDate; opens: bigint; ends: bigint };
/** The working days from one date (inclusive) to another (exclusive), in order; `until` is null if none follows for
 * good. */
type Known = {
  from: Temporal.PlainDate;
  since: bigint;
  until: Temporal.PlainDate | null;
  days: WorkingDay[];
};

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

/** The working days known of a practice, in order, at least from the first that ends after a moment, which is at
 * `first`, to one that opens at another or later, unless none follows for good. */
export function knownWorkingDays(
  from: Temporal.Instant,
  to: Temporal.Instant,
  time: WorkingTime,
): { days: readonly WorkingDay[]; first: number } {
  const all = knownFrom(from, time);
  const stops = to.epochNanoseconds;
  while (all.until !== null && (all.days.at(-1)?.opens ?? 0n) < stops) {
    const next = workingDay(all.until, time);
    all.until = next?.next ?? null;
    if (next) all.days.push(next);
  }
  return { days: all.days, first: firstEndingAfter(from.epochNanoseconds, all.days) };
}
