import type { PracticeId } from '../database/id.ts';
import type { Reading, Service } from '../database/service.ts';
import type { Calendar } from '../directory/calendar.ts';
import { calendarOf } from '../directory/practice.table.ts';
import { whenAtWork } from '../directory/when-at-work.ts';
import { type Claimed, isOfTheClock, practicesOfLetter } from './delivery.table.ts';
import { longestSend } from './transport.ts';

/** The letters to a patient that the clock may cause. */
const toPatient: readonly string[] = ['patient-question', 'patient-offer'];

/** Whose days a letter waits for; null if it goes at any hour. */
async function whoseDays(read: Reading, letter: Claimed): Promise<'members' | 'patient' | null> {
  if (letter.kind === 'reminder') return 'members';
  return toPatient.includes(letter.kind) && (await isOfTheClock(read, letter)) ? 'patient' : null;
}

async function calendarsOf(read: Reading, practices: readonly PracticeId[]): Promise<Calendar[]> {
  const found: Calendar[] = [];
  for (const id of practices) {
    const calendar = await calendarOf(read, id);
    if (calendar) found.push(calendar);
  }
  return found;
}

/** When a claimed letter may be tried again instead of now; null if it travels now. A letter of the clock that was held
 * up on its way goes in the hours and on the days on which it could have been posted (letters-362); one to members of a
 * practice that has closed without an end on any weekday. One whose lease ends too soon is tried again at once
 * (letters-14). */
export async function whenToTravel(
  { clock, database, policy }: Service,
  letter: Claimed,
): Promise<Temporal.Instant | null> {
  const now = clock.now();
  if (letter.until.since(now).total('milliseconds') < longestSend) return now;
  const { read } = database;
  const whose = await whoseDays(read, letter);
  if (whose === null) return null;
  let latest = now;
  for (const calendar of await calendarsOf(read, await practicesOfLetter(read, letter))) {
    const weekdays = { ...calendar, closures: [] };
    const at =
      (whose === 'members' ? whenAtWork(now, calendar, policy.daytime) : null) ??
      whenAtWork(now, weekdays, policy.daytime);
    if (at && Temporal.Instant.compare(latest, at) < 0) latest = at;
  }
  return Temporal.Instant.compare(now, latest) < 0 ? latest : null;
}
