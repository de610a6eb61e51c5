import { refusals } from '../enquiry/facts/refusal.ts';
import type { Standing } from '../enquiry/history/standing.ts';

/** What the page of an offer says of the practice first chosen. */
export type Situation = 'silent' | 'refused' | 'duplicate' | 'answered';

/** What each refusal makes of it. */
const situations = { refused: 'refused', first: 'duplicate', nobody: 'silent' } as const;

/** What a patient may be told of the practice that she chose first, beside the others: a refusal as spam tells
 * nobody (mission 5). */
export function whatToSay(
  standing: Pick<Standing, 'state' | 'refused' | 'answeredAt' | 'handledAt'>,
): Situation {
  const { state, refused, answeredAt, handledAt } = standing;
  if (state === 'refused' && refused !== null) return situations[refusals[refused.reason].tells];
  return answeredAt !== null || handledAt !== null ? 'answered' : 'silent';
}
