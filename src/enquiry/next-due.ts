import type { Policy } from '../database/policy.ts';
import type { Reading, Writing } from '../database/service.ts';
import { isComplete } from '../directory/is-complete.ts';
import { isServed } from './enquiry.table.ts';
import { practiceNow } from './practice-now.table.ts';
import type { Standing } from './standing.ts';
import { type Due, whatIsDue } from './what-is-due.ts';

/** What an enquiry asks for next, by its practice and its group as they are now; null when nothing is to come. */
export async function nextDue(
  { tx, policy }: { tx: Reading | Writing; policy: Policy },
  practiceId: string,
  standing: Standing,
): Promise<Due | null> {
  if (standing.sentAt === null || standing.state === 'refused' || standing.answeredAt !== null) return null;
  const now = await practiceNow(tx, practiceId);
  if (!now) return null;
  const { practice, closures, reachable } = now;
  const { territory, zone, mode } = practice;
  const surroundings = {
    calendar: { territory, zone, closures },
    profile: isComplete(practice).complete ? ('complete' as const) : ('address' as const),
    mode,
    reachable,
    served: standing.first !== null && (await isServed(tx, standing.first)),
  };
  return whatIsDue(standing, surroundings, policy);
}
