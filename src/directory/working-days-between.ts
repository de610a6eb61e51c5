import { knownWorkingDays, type WorkingTime } from './working-time.ts';

/** How many working days have passed between two moments: the greatest n for which the moment n working days after the
 * first has come (directory-321); 0 if the first of them has not. */
export function workingDaysBetween(from: Temporal.Instant, to: Temporal.Instant, time: WorkingTime): number {
  const { calendar, hours } = time;
  const local = from.toZonedDateTimeISO(calendar.zone);
  const sent = local.toPlainDate();
  const { days, first } = knownWorkingDays(sent.toZonedDateTime(calendar.zone).toInstant(), to, time);
  const starts = days[first];
  if (!starts) return 0;
  const clock = starts.day.equals(sent) ? local.toPlainTime() : hours.from;
  const isTooLate = Temporal.PlainTime.compare(hours.to, clock) < 0;
  const isTooEarly = Temporal.PlainTime.compare(clock, hours.from) < 0;
  const plainTime = isTooLate || isTooEarly ? hours.from : clock;
  const stops = to.epochNanoseconds;
  let last = days.length - 1;
  while (last > first && (days[last]?.opens ?? 0n) > stops) last -= 1;
  const day = days[last]?.day ?? starts.day;
  const hasCome = day.toZonedDateTime({ timeZone: calendar.zone, plainTime }).epochNanoseconds <= stops;
  return Math.max(0, last - first - (hasCome ? 0 : 1) - (isTooLate ? 1 : 0));
}
