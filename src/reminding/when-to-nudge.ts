import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import { isWorkingDay } from '../directory/is-working-day.ts';

/** Local hours as HH:MM in which a member wants no nudge; they may run over midnight. */
export type QuietHours = { from: string; to: string };

/** The week of a moment at a place, as ISO 8601 writes it: `2026-W24`. Weeks of one length compare as texts. */
export function weekOf(now: Temporal.Instant, zone: string): string {
  const { yearOfWeek, weekOfYear } = now.toZonedDateTimeISO(zone);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** The Monday on which the week of a moment begins, at midnight of a place. */
export const weekBegins = (now: Temporal.Instant, zone: string): Temporal.Instant => {
  const local = now.toZonedDateTimeISO(zone);
  return local
    .subtract({ days: local.dayOfWeek - 1 })
    .startOfDay()
    .toInstant();
};

const isQuiet = (time: string, { from, to }: QuietHours) =>
  from <= to ? from <= time && time < to : time >= from || time < to;

/** Whether a nudge may leave now (S15a): in the daytime of a working day of the practice, and outside the member's
 * own quiet hours. Alerts, answers and letters of the clock do not ask this. */
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
