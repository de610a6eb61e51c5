import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import { whichWorkingDay } from './which-working-day.ts';

const nanosecondsPerMinute = 60_000_000_000n;

/** Moments in nanoseconds since 1970. */
type WorkingDay = { opens: bigint; ends: bigint };
/** The working days from one date to before another, in order; `until` is null where none follows for good. */
type Known = {
  from: Temporal.PlainDate;
  since: bigint;
  until: Temporal.PlainDate | null;
  days: WorkingDay[];
};

const earlier = (left: bigint, right: bigint) => (left < right ? left : right);
const later = (left: bigint, right: bigint) => (left > right ? left : right);

/** Figures ask about hundreds of enquiries by one calendar, and the same days come again and again. */
const knownBy = new WeakMap<Calendar, WeakMap<Daytime, Known>>();

const neverClosed = new Map<string, Calendar>();

/** Where nothing is closed, the days of a place are those of every practice there. */
function sharedBy(calendar: Calendar): Calendar {
  if (calendar.closures.length > 0) return calendar;
  const place = `${calendar.territory} ${calendar.zone}`;
  const shared = neverClosed.get(place) ?? calendar;
  neverClosed.set(place, shared);
  return shared;
}

const beginningOf = (day: Temporal.PlainDate, { zone }: Calendar) =>
  day.toZonedDateTime(zone).epochNanoseconds;

/** The first working day on or after a date, and the date after it. */
function workingDay(onOrAfter: Temporal.PlainDate, calendar: Calendar, hours: Daytime) {
  const { day } = whichWorkingDay(onOrAfter, calendar);
  if (day === null) return null;
  const at = (plainTime: Temporal.PlainTime) =>
    day.toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochNanoseconds;
  return { day, opens: at(hours.from), ends: at(hours.to), next: day.add({ days: 1 }) };
}

function known(from: Temporal.Instant, calendar: Calendar, hours: Daytime): Known {
  const byHours = knownBy.get(calendar) ?? new WeakMap<Daytime, Known>();
  const all = byHours.get(hours);
  if (all && all.since <= from.epochNanoseconds) return all;
  const first = from.toZonedDateTimeISO(calendar.zone).toPlainDate();
  const since = beginningOf(first, calendar);
  const days: WorkingDay[] = [];
  if (all) {
    let one = workingDay(first, calendar, hours);
    for (
      ;
      one && Temporal.PlainDate.compare(one.day, all.from) < 0;
      one = workingDay(one.next, calendar, hours)
    )
      days.push(one);
  }
  const more = { from: first, since, until: all ? all.until : first, days: [...days, ...(all?.days ?? [])] };
  knownBy.set(calendar, byHours.set(hours, more));
  return more;
}

/** The place of the first day that ends after a moment. */
function firstEndingAfter(moment: bigint, days: readonly WorkingDay[]): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]!.ends > moment) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The working time between two moments in whole minutes, rounded down: what lies within the daytime of the
 * practice's working days (mission 5, 15). Nought where the second does not come after the first. */
export function workingMinutesBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  calendar: Calendar,
  hours: Daytime = daytime,
): number {
  const [begins, stops] = [from.epochNanoseconds, to.epochNanoseconds];
  const shared = sharedBy(calendar);
  const all = known(from, shared, hours);
  let worked = 0n;
  for (let place = firstEndingAfter(begins, all.days); ; place += 1) {
    if (place === all.days.length && all.until !== null) {
      const next = workingDay(all.until, shared, hours);
      all.until = next?.next ?? null;
      if (next) all.days.push(next);
    }
    const one = all.days[place];
    if (!one || one.opens >= stops) return Number(worked / nanosecondsPerMinute);
    worked += later(0n, earlier(one.ends, stops) - later(one.opens, begins));
  }
}
