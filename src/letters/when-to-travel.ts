import type { Calendar } from '../directory/calendar.ts';
import type { Daytime } from '../directory/daytime.ts';
import { whenAtWork } from '../directory/when-at-work.ts';
import { longestSend } from './transport.ts';

/** For whose days a letter of the clock waits, and the calendars of the practices that it is about. */
export type LetterDays = { whose: 'members' | 'patient'; calendars: readonly Calendar[] };

/** When a claimed letter may be tried again instead of now; null if it travels now. A letter of the clock that was held
 * up on its way goes in the hours and on the days on which it could have been posted (letters-362); one to members of a
 * practice that has closed without an end on any weekday. One whose lease ends too soon is tried again at once
 * (letters-14). `days` is null for a letter that goes at any hour. */
export function whenToTravel(
  { until }: { until: Temporal.Instant },
  days: LetterDays | null,
  now: Temporal.Instant,
  daytime: Daytime,
): Temporal.Instant | null {
  if (until.since(now).total('milliseconds') < longestSend) return now;
  let latest = now;
  for (const calendar of days?.calendars ?? []) {
    const theirs = days?.whose === 'members' ? whenAtWork(now, calendar, daytime) : null;
    const at = theirs ?? whenAtWork(now, { ...calendar, closures: [] }, daytime);
    if (at && Temporal.Instant.compare(latest, at) < 0) latest = at;
  }
  return Temporal.Instant.compare(now, latest) < 0 ? latest : null;
}
