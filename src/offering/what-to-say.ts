import { refusals } from '../enquiry/facts/refusal.ts';
import type { Standing } from '../enquiry/history/standing.ts';

/** What the page of an offer says of the practice first chosen. */
export type Situation = 'silent' | 'refused' | 'answered';

/** What a patient may be told of the practice that she chose first, beside the others: a refusal as spam tells
 * nobody, and one as a duplicate is followed up elsewhere (mission 5). */
export function whatToSay(
  standing: Pick<Standing, 'state' | 'refused' | 'wait' | 'answeredAt' | 'handledAt'>,
): Situation {
  const { state, refused, wait, answeredAt, handledAt } = standing;
  if (state === 'refused' && refused !== null)
    return refusals[refused.reason].tells === 'refused' ? 'refused' : 'silent';
  if (wait !== null) return 'silent';
  return answeredAt !== null || handledAt !== null ? 'answered' : 'silent';
}
