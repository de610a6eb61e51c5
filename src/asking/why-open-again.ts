import type { FactOf } from '../enquiry/facts/fact.ts';
import { refusals } from '../enquiry/facts/refusal.ts';
import type { Standing } from '../enquiry/history/standing.ts';

/** Why the duplicates of an enquiry are open again (mission, point 5): it is refused as spam, or withdrawn; null where
 * they show how it stands. */
export function whyOpenAgain({
  state,
  refused,
  withdrawnAt,
}: Pick<Standing, 'state' | 'refused' | 'withdrawnAt'>): FactOf<'reopened-with-first'>['because'] | null {
  if (withdrawnAt !== null) return 'withdrawn';
  return state === 'refused' && refused && refusals[refused.reason].tells === 'nobody' ? 'spam' : null;
}
