import type { Policy } from '../database/policy.ts';
import type { Reading, Writing } from '../database/service.ts';
import { isComplete } from '../directory/is-complete.ts';
import { closuresOf, practiceById } from '../directory/practice.table.ts';
import { hasRecipient } from '../people/person.table.ts';
import { isServed } from './enquiry.table.ts';
import type { Standing } from './standing.ts';
import { type Due, whatIsDue } from './what-is-due.ts';

/** What an enquiry asks for next, by its practice and its group as they are now; null when nothing is to come. */
export async function nextDue(
  { tx, policy }: { tx: Reading | Writing; policy: Policy },
  practiceId: string,
  standing: Standing,
): Promise<Due | null> {
  if (standing.sentAt === null || standing.state === 'refused' || standing.answeredAt !== null) return null;
  const practice = await practiceById(tx, practiceId);
  if (!practice) return null;
  const { territory, zone, mode } = practice;
  const surroundings = {
    calendar: { territory, zone, closures: await closuresOf(tx, practiceId) },
    profile: isComplete(practice).complete ? ('complete' as const) : ('address' as const),
    mode,
    reachable: await hasRecipient(tx, practiceId),
    served: standing.first !== null && (await isServed(tx, standing.first)),
  };
  return whatIsDue(standing, surroundings, policy);
}
