import type { Calendar } from './calendar.ts';
import type { OpeningSpan } from './practice.ts';
import { whichClosure } from './which-closure.ts';
import { whichHoliday } from './which-holiday.ts';

export type WhenOpen =
  | { open: true; until: Temporal.ZonedDateTime }
  /** `next` is null if it does not open within two months. */
  | { open: false; next: Temporal.ZonedDateTime | null };

const lookAhead = 62;

/** Whether a practice is open at a moment, until when, or when it opens next: by its weekly hours, minus its closures
 * and the public holidays of its territory. The end of a span is exclusive. */
export function whenOpen(now: Temporal.Instant, hours: readonly OpeningSpan[], calendar: Calendar): WhenOpen {
  const { zone: timeZone, territory, closures } = calendar;
  const local = now.toZonedDateTimeISO(timeZone);
  for (let days = 0; days <= lookAhead; days++) {
    const day = local.toPlainDate().add({ days });
    if (whichHoliday(day, territory) || whichClosure(day, closures)) continue;
    const spans = hours.filter((span) => span.day === day.dayOfWeek);
    for (const { from, to } of spans.toSorted((left, right) => left.from.localeCompare(right.from))) {
      const opens = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(from) });
      const until = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(to) });
      if (Temporal.ZonedDateTime.compare(local, opens) < 0) return { open: false, next: opens };
      if (Temporal.ZonedDateTime.compare(local, until) < 0) return { open: true, until };
    }
  }
  return { open: false, next: null };
}
