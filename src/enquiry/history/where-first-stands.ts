import { refusals } from '../facts/refusal.ts';
import type { Standing, Step } from './standing.ts';

/** What the patient of a duplicate is told about the enquiry that it repeats. */
export type FirstStands =
  | Exclude<Step, 'held'>
  | 'reached'
  | 'refused'
  | 'duplicate'
  | 'withdrawn'
  | 'closed';

/** Where the first enquiry of a duplicate stands, as its patient is told: never more than is true, and nothing of a
 * refusal as spam (mission, point 5). */
export function whereFirstStands(
  standing: Pick<Standing, 'state' | 'step' | 'answeredAt' | 'reachedBy' | 'withdrawnAt' | 'refused'>,
): FirstStands {
  const { state, step, answeredAt, reachedBy, withdrawnAt, refused } = standing;
  if (answeredAt !== null) return 'answered';
  if (reachedBy !== null) return 'reached';
  const tells = state === 'refused' && refused ? refusals[refused.reason].tells : null;
  if (tells === 'refused') return 'refused';
  if (tells === 'first') return 'duplicate';
  if (state === 'closed') return withdrawnAt === null ? 'closed' : 'withdrawn';
  return step === 'held' ? 'sent' : step;
}
