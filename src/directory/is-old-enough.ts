import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import { workingDaysAfter } from './working-days-after.ts';

/** Whether so many working days have passed since a moment. */
export type IsOldEnough = (since: Temporal.Instant) => boolean;

const closeEnough = 1_000;
const aDay = 24 * 3600 * 1000;

/** The last moment that may be n working days old: n days back, but for the hour of a clock that goes forward. */
export const youngestOldEnough = (n: number, now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: 24 * n - 1 });

/** Asks of any number of moments whether n working days after each have come (mission 5, 15). A moment before one
 * that is old enough is old enough, and one after another that is not is not: the border between them is looked
 * for by halves, to a second, and only what lies inside that second is counted by itself. */
export function isOldEnough(
  n: number,
  { calendar, now }: { calendar: Calendar; now: Temporal.Instant },
  hours: Daytime = daytime,
): IsOldEnough {
  const today = now.epochMilliseconds;
  let old = Number.NEGATIVE_INFINITY;
  // What is yet to come is never old enough.
  let young = today + 1;
  const count = (since: Temporal.Instant) => {
    const { at } = workingDaysAfter(n, since, calendar, hours);
    return at !== null && Temporal.Instant.compare(at.toInstant(), now) <= 0;
  };
  /** Where to look next: in the middle, or farther back for as long as nothing is known to be old enough. */
  const between = () =>
    old === Number.NEGATIVE_INFINITY ? young - (today - young) - aDay : (old + young) / 2;
  return (since) => {
    const asked = since.epochMilliseconds;
    while (old <= asked && asked < young && young - old > closeEnough) {
      const next = Math.floor(between());
      if (count(Temporal.Instant.fromEpochMilliseconds(next))) old = next;
      else young = next;
    }
    return asked < old || (asked < young && count(since));
  };
}
