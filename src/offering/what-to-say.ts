import { refusals } from '../enquiry/facts/refusal.ts';
import type { Standing } from '../enquiry/history/standing.ts';

/** What the page of an offer says about the practice first chosen. */
export type Situation = 'silent' | 'refused' | 'duplicate' | 'answered';

/** What each refusal makes of it. */
const situations = { refused: 'refused', first: 'duplicate', nobody: 'silent' } as const;

/** What a patient may be told about the practice that they chose first, beside the others: nothing about a refusal as
 * spam, and a duplicate is followed up elsewhere. */
export function whatToSay(
  standing: Pick<Standing, 'state' | 'refused' | 'wait' | 'answeredAt' | 'handledAt'>,
): Situation {
  const { state, refused, wait, answeredAt, handledAt } = standing;
  if (state === 'refused' && refused !== null) return situations[refusals[refused.reason].tells];
  if (wait !== null) return 'silent';
  return answeredAt !== null || handledAt !== null ? 'answered' : 'silent';
}
