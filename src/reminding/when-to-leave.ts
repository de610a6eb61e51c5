import type { Policy } from '../database/policy.ts';

/** When an automatic letter may be sent: now, or at the beginning of the practice's next daytime. Daytime includes both
 * ends. */
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
