import type { Calendar } from './calendar.ts';
import { type Daytime, daytime } from './daytime.ts';
import { workingDaysAfter } from './working-days-after.ts';

/** So many working days before a moment, in the calendar of a practice. It keeps what is known of the border already, in
 * milliseconds since 1970: everything before `old` is old enough, nothing from `young` on. Whoever asks holds it. */
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

/** The last moment that may be n working days old: n days back, but for the hour of a clock that goes forward. */
export const youngestOldEnough = (n: number, now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: 24 * n - 1 });

/** The limit by which any number of moments can be asked for their age. What is yet to come is never old enough. */
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

/** Where to look next: in the middle, or farther back for as long as nothing is known to be old enough. */
const between = ({ old, young, now }: AgeLimit) =>
  old === Number.NEGATIVE_INFINITY ? young - (now.epochMilliseconds - young) - aDay : (old + young) / 2;

/** Whether so many working days have passed since a moment (mission 5, 15). A moment before one that is old enough is
 * old enough, and one after another that is not is not: the border between them is looked for by halves, to a second,
 * and only what lies inside that second is counted by itself. What is found is kept in the limit. */
export function isOldEnough(since: Temporal.Instant, limit: AgeLimit): boolean {
  const asked = since.epochMilliseconds;
  while (limit.old <= asked && asked < limit.young && limit.young - limit.old > closeEnough) {
    const next = Math.floor(between(limit));
    if (isCountedOldEnough(Temporal.Instant.fromEpochMilliseconds(next), limit)) limit.old = next;
    else limit.young = next;
  }
  return asked < limit.old || (asked < limit.young && isCountedOldEnough(since, limit));
}
