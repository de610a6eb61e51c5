import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import { whichWorkingDay } from './which-working-day.ts';

const nanosecondsPerMinute = 60_000_000_000n;

/** A working day between two moments, in nanoseconds since 1970. */
type WorkingDay = { day: Temporal.PlainDate; opens: bigint; ends: bigint };
type Known = Map<string, WorkingDay | null>;

const earlier = (left: bigint, right: bigint) => (left < right ? left : right);
const later = (left: bigint, right: bigint) => (left > right ? left : right);

/** Figures ask about hundreds of enquiries by one calendar, and the same days come again and again. */
const knownBy = new WeakMap<Calendar, WeakMap<Daytime, Known>>();

function knownDays(calendar: Calendar, hours: Daytime): Known {
  const byHours = knownBy.get(calendar) ?? new WeakMap<Daytime, Known>();
  const known: Known = byHours.get(hours) ?? new Map();
  knownBy.set(calendar, byHours.set(hours, known));
  return known;
}

/** The first working day on or after a day; null where a closure without an end stops the clock for good. */
function workingDay(onOrAfter: Temporal.PlainDate, calendar: Calendar, hours: Daytime): WorkingDay | null {
  const known = knownDays(calendar, hours);
  const key = onOrAfter.toString();
  const before = known.get(key);
  if (before !== undefined) return before;
  const { day } = whichWorkingDay(onOrAfter, calendar);
  const at = (plainTime: Temporal.PlainTime, date: Temporal.PlainDate) =>
    date.toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochNanoseconds;
  const found = day && { day, opens: at(hours.from, day), ends: at(hours.to, day) };
  known.set(key, found);
  return found;
}

/** The working time between two moments in whole minutes, rounded down: what lies within the daytime of the
 * practice's working days (READINGS 5, 15). Nought where the second does not come after the first. */
export function workingMinutesBetween(
  from: Temporal.Instant,
  to: Temporal.Instant,
  calendar: Calendar,
  hours: Daytime = daytime,
): number {
  const [begins, stops] = [from.epochNanoseconds, to.epochNanoseconds];
  let worked = 0n;
  let one = workingDay(from.toZonedDateTimeISO(calendar.zone).toPlainDate(), calendar, hours);
  while (one !== null && one.opens < stops) {
    worked += later(0n, earlier(one.ends, stops) - later(one.opens, begins));
    one = workingDay(one.day.add({ days: 1 }), calendar, hours);
  }
  return Number(worked / nanosecondsPerMinute);
}
