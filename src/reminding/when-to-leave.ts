import type { Policy } from '../database/policy.ts';

/** When a letter of the clock may leave: now, or at the opening of the next daytime of the practice (mission
 * "Working days"). Both ends of the daytime belong to it. */
export function whenToLeave(
  now: Temporal.Instant,
  zone: string,
  { from, to }: Policy['daytime'],
): Temporal.Instant {
  const local = now.toZonedDateTimeISO(zone);
  const time = local.toPlainTime();
  if (Temporal.PlainTime.compare(time, from) < 0) return local.withPlainTime(from).toInstant();
  if (Temporal.PlainTime.compare(time, to) <= 0) return now;
  return local.add({ days: 1 }).withPlainTime(from).toInstant();
}
