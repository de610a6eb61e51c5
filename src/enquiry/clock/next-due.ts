import type { PracticeId } from '../../database/id.ts';
import type { Policy } from '../../database/policy.ts';
import type { Reading } from '../../database/service.ts';
import { isComplete } from '../../directory/is-complete.ts';
import { isServed } from '../history/enquiry.table.ts';
import type { Standing } from '../history/standing.ts';
import { type PracticeNow, practiceNow } from './practice-now.table.ts';
import { type Due, whatIsDue } from './what-is-due.ts';

type With = { tx: Reading; policy: Policy };

const waits = ({ sentAt, state, answeredAt }: Standing) =>
  sentAt !== null && state !== 'refused' && answeredAt === null;

/** What is due next for an enquiry, given its practice and its group as they are now; null if nothing is. */
export async function nextDue(within: With, practiceId: PracticeId, standing: Standing): Promise<Due | null> {
  const now = waits(standing) ? await practiceNow(within.tx, practiceId) : null;
  return now && nextDueAt(within, now, standing);
}

/** The same, if the practice has been loaded already. */
export async function nextDueAt(
  { tx, policy }: With,
  { practice, closures, reachable }: PracticeNow,
  standing: Standing,
): Promise<Due | null> {
  if (!waits(standing)) return null;
  const { territory, zone, mode } = practice;
  const surroundings = {
    calendar: { territory, zone, closures },
    profile: isComplete(practice) ? ('complete' as const) : ('address' as const),
    mode,
    reachable,
    served: standing.first !== null && (await isServed(tx, standing.first)),
  };
  return whatIsDue(standing, surroundings, policy);
}
