import type { PracticeId } from '../../database/id.ts';
import type { Policy } from '../../database/policy.ts';
import type { Reading } from '../../database/service.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { isComplete } from '../../directory/is-complete.ts';
import { isServed } from '../history/enquiry.table.ts';
import type { Standing } from '../history/standing.ts';
import { type PracticeNow, practiceNow } from './practice-now.table.ts';
import { type Due, whatIsAllDue } from './what-is-due.ts';
import { whenLate } from './when-late.ts';

type With = { tx: Reading; policy: Policy };

/** What comes next for an enquiry, with its moment, all that is due beside it, earliest first, and when its wait is
 * late; null if nothing is due, or it is not. */
export type Clock = {
  due: Due | null;
  all: Due[];
  dueAt: Temporal.Instant | null;
  lateAt: Temporal.Instant | null;
};

/** The days on which a practice works now. */
export const calendarNow = ({ practice: { territory, zone }, closures }: PracticeNow): Calendar => ({
  territory,
  zone,
  closures,
});

const stopped: Clock = { due: null, all: [], dueAt: null, lateAt: null };

/** Whether the clock can be running at all: the patient waits, or may be asked about a contact. */
const isRunning = ({ sentAt, state, wait, reachedAt }: Standing) =>
  sentAt !== null && state !== 'refused' && (wait !== null || reachedAt !== null);

/** The clock of an enquiry, given its practice and its group as they are now. */
export async function clockOf(within: With, practiceId: PracticeId, standing: Standing): Promise<Clock> {
  const now = isRunning(standing) ? await practiceNow(within.tx, practiceId) : null;
  return now ? clockAt(within, now, standing) : stopped;
}

/** The same, if the practice has been loaded already. */
export async function clockAt({ tx, policy }: With, now: PracticeNow, standing: Standing): Promise<Clock> {
  if (!isRunning(standing)) return stopped;
  const { practice, reachable, laterWaitsFrom } = now;
  const surroundings = {
    calendar: calendarNow(now),
    profile: isComplete(practice) ? ('complete' as const) : ('address' as const),
    mode: practice.mode,
    reachable,
    laterWaitsFrom,
    served: standing.first !== null && (await isServed(tx, standing.first)),
  };
  const all = whatIsAllDue(standing, surroundings, policy);
  const [due = null] = all;
  return { due, all, dueAt: due?.at ?? null, lateAt: whenLate(standing.wait, surroundings, policy) };
}
