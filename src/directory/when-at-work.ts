import type { Calendar } from './calendar.ts';
import type { Daytime } from './daytime.ts';
import { whichWorkingDay } from './which-working-day.ts';

/** The first moment, at or after another, that lies in the daytime of a working day, both ends included: that moment
 * itself, or the morning of a working day. Null if a closure without an end leaves none. Throws like `whichHoliday`. */
export function whenAtWork(
  moment: Temporal.Instant,
  calendar: Calendar,
  { from, to }: Daytime,
): Temporal.Instant | null {
  const local = moment.toZonedDateTimeISO(calendar.zone);
  const [today, time] = [local.toPlainDate(), local.toPlainTime()];
  const isOver = Temporal.PlainTime.compare(time, to) > 0;
  const { day } = whichWorkingDay(isOver ? today.add({ days: 1 }) : today, calendar);
  if (day === null) return null;
  const hasBegun = day.equals(today) && Temporal.PlainTime.compare(time, from) >= 0;
  return hasBegun ? moment : day.toZonedDateTime({ timeZone: calendar.zone, plainTime: from }).toInstant();
}
