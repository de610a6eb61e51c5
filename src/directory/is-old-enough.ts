import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import { workingDaysAfter } from './working-days-after.ts';

/** A limit of n working days before a moment, in the calendar of a practice. It caches what is known of the border,
 * in milliseconds since 1970: everything before `old` is old enough, nothing from `young` on. The caller holds it. */
export type AgeLimit = {
  workingDays: number;
  calendar: Calendar;
  now: Temporal.Instant;
  hours: Daytime;
  old: number;
  young: number;
};

const closeEnough = 1_000;
const aDay = 24 * 3600 * 1000;

/** An upper bound of the moment n working days ago: n days back, except for the hour of a clock change. */
export const youngestOldEnough = (n: number, now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: 24 * n - 1 });

/** A limit against which any number of moments can be checked. Future moments are never old enough. */
export const ageLimit = (
  workingDays: number,
  { calendar, now }: { calendar: Calendar; now: Temporal.Instant },
  hours: Daytime = daytime,
): AgeLimit => ({
  ...{ workingDays, calendar, now, hours },
  ...{ old: Number.NEGATIVE_INFINITY, young: now.epochMilliseconds + 1 },
});

function isCountedOldEnough(since: Temporal.Instant, { workingDays, calendar, now, hours }: AgeLimit) {
  const { at } = workingDaysAfter(workingDays, since, calendar, hours);
  return at !== null && Temporal.Instant.compare(at.toInstant(), now) <= 0;
}

/** The next moment to probe: the middle, or farther back while nothing is known to be old enough. */
const between = ({ old, young, now }: AgeLimit) =>
  old === Number.NEGATIVE_INFINITY ? young - (now.epochMilliseconds - young) - aDay : (old + young) / 2;

/** Whether n working days have passed since a moment. It is monotonic in the moment: the border is found by binary
 * search, to a second, and only what lies within that second is computed by itself. Results are cached in the limit. */
export function isOldEnough(since: Temporal.Instant, limit: AgeLimit): boolean {
  const asked = since.epochMilliseconds;
  while (limit.old <= asked && asked < limit.young && limit.young - limit.old > closeEnough) {
    const next = Math.floor(between(limit));
    if (isCountedOldEnough(Temporal.Instant.fromEpochMilliseconds(next), limit)) limit.old = next;
    else limit.young = next;
  }
  return asked < limit.old || (asked < limit.young && isCountedOldEnough(since, limit));
}
