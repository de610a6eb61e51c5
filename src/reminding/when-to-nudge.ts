import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import { isWorkingDay } from '../directory/is-working-day.ts';

/** Quiet hours of a member, local time as HH:MM; they may cross midnight. */
export type QuietHours = { from: string; to: string };

/** The ISO 8601 week of a moment in a time zone: `2026-W24`. Sorts as text. */
export function weekOf(now: Temporal.Instant, zone: string): string {
  const { yearOfWeek, weekOfYear } = now.toZonedDateTimeISO(zone);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** Midnight of the Monday that begins the week of a moment, in a time zone. */
export const weekBegins = (now: Temporal.Instant, zone: string): Temporal.Instant => {
  const local = now.toZonedDateTimeISO(zone);
  return local
    .subtract({ days: local.dayOfWeek - 1 })
    .startOfDay()
    .toInstant();
};

const isQuiet = (time: string, { from, to }: QuietHours) =>
  from <= to ? from <= time && time < to : time >= from || time < to;

/** Whether a nudge may be sent now: in the daytime of a working day of the practice, and outside the member's quiet
 * hours. Does not apply to alerts, answers and other automatic letters. */
export function whenToNudge(
  now: Temporal.Instant,
  calendar: Calendar,
  quiet: QuietHours | null,
  { from, to }: Policy['daytime'],
): boolean {
  const local = now.toZonedDateTimeISO(calendar.zone);
  const time = local.toPlainTime();
  if (!isWorkingDay(local.toPlainDate(), calendar)) return false;
  if (Temporal.PlainTime.compare(time, from) < 0 || Temporal.PlainTime.compare(time, to) > 0) return false;
  return quiet === null || !isQuiet(time.toString({ smallestUnit: 'minute' }), quiet);
}
