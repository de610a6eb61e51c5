import type { Reading } from '../database/service.ts';
import type { Calendar } from '../directory/calendar.ts';
import { calendarOf } from '../directory/practice.table.ts';
import { type Claimed, isOfTheClock, practicesOfLetter } from './delivery.table.ts';
import type { LetterDays } from './when-to-travel.ts';

/** The letters to a patient that the clock may cause. */
const toPatient: readonly string[] = ['patient-question', 'patient-offer'];

async function whoseDays(read: Reading, letter: Claimed): Promise<LetterDays['whose'] | null> {
  if (letter.kind === 'reminder') return 'members';
  return toPatient.includes(letter.kind) && (await isOfTheClock(read, letter)) ? 'patient' : null;
}

/** The days for which a letter waits on its way (letters-362); null if it goes at any hour, as all do but those of the
 * clock. */
export async function findDays(read: Reading, letter: Claimed): Promise<LetterDays | null> {
  const whose = await whoseDays(read, letter);
  if (whose === null) return null;
  const calendars: Calendar[] = [];
  for (const id of await practicesOfLetter(read, letter)) {
    const calendar = await calendarOf(read, id);
    if (calendar) calendars.push(calendar);
  }
  return { whose, calendars };
}
