import type { Writing } from '../database/service.ts';
import { isComplete } from '../directory/is-complete.ts';
import { calendarOf, practiceById } from '../directory/practice.table.ts';
import type { Standing } from './standing.ts';
import { whatIsDue } from './what-is-due.ts';

/** The due moment for an enquiry's row, by its practice as it is now; null when nothing is to come. */
export async function dueMoment(
  tx: Writing,
  practiceId: string,
  standing: Standing,
): Promise<Temporal.Instant | null> {
  if (standing.sentAt === null || standing.state !== 'open' || standing.handledAt !== null) return null;
  const practice = await practiceById(tx, practiceId);
  const calendar = await calendarOf(tx, practiceId);
  if (!practice || !calendar) return null;
  const profile = isComplete(practice).complete ? 'complete' : 'address';
  return whatIsDue(standing, { calendar, profile, mode: practice.mode })?.at ?? null;
}
