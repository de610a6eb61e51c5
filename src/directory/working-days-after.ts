import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import type { NotWorking, SkippedDays } from './skipped-days.ts';
import { whichWorkingDay } from './which-working-day.ts';

/** Why a count of working days ends where it does: how many were counted, the days that did not count, and whether a
 * time at night was moved to the morning of the same or of the next working day. */
export type Counted<Reason = NotWorking> = {
  workingDays: number;
  skipped: readonly SkippedDays<Reason>[];
  moved: 'to-this-morning' | 'to-next-morning' | null;
};

/** `startsCounting` is null if the clock never starts, `at` if it starts and a closure stops it for good. */
export type WorkingDaysAfter =
  | { at: Temporal.ZonedDateTime; startsCounting: Temporal.ZonedDateTime; because: Counted }
  | { at: null; startsCounting: Temporal.ZonedDateTime | null; because: Counted };

const isBefore = (left: Temporal.PlainTime, right: Temporal.PlainTime) =>
  Temporal.PlainTime.compare(left, right) < 0;

/** The moment n working days after another, in the practice's zone, always within its daytime, and why. A local time
 * that a clock change skips is taken after the gap. */
export function workingDaysAfter(
  n: number,
  after: Temporal.Instant,
  calendar: Calendar,
  hours: Daytime = daytime,
): WorkingDaysAfter {
  const { zone: timeZone } = calendar;
  const local = after.toZonedDateTimeISO(timeZone);
  const sent = local.toPlainDate();
  const first = whichWorkingDay(sent, calendar);
  const skipped = [...first.skipped];
  const because = (moved: Counted['moved']): Counted => ({ workingDays: n, skipped, moved });
  if (first.day === null) return { at: null, startsCounting: null, because: because(null) };

  const onTheDay = first.day.equals(sent);
  const time = onTheDay ? local.toPlainTime() : hours.from;
  const startsCounting = onTheDay ? local : first.day.toZonedDateTime({ timeZone, plainTime: time });
  const tooLate = isBefore(hours.to, time);
  let day = first.day;
  for (let steps = tooLate ? n + 1 : n; steps > 0; steps -= 1) {
    const next = whichWorkingDay(day.add({ days: 1 }), calendar);
    skipped.push(...next.skipped);
    if (next.day === null) return { at: null, startsCounting, because: because(null) };
    day = next.day;
  }
  const tooEarly = isBefore(time, hours.from);
  const at = day.toZonedDateTime({ timeZone, plainTime: tooEarly || tooLate ? hours.from : time });
  const early = tooEarly ? 'to-this-morning' : null;
  return { at, startsCounting, because: because(tooLate ? 'to-next-morning' : early) };
}
