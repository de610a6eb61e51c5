import { refusals } from '../facts/refusal.ts';
import type { Standing } from './standing.ts';

/** What decides whether an enquiry can be the first of a duplicate. */
export type First = Pick<Standing, 'state' | 'answeredAt' | 'reachedBy' | 'withdrawnAt'> & {
  refused: Pick<NonNullable<Standing['refused']>, 'reason'> | null;
};

/** Whether another enquiry can be refused as a duplicate of one (mission, point 5): it is open, or was answered or reached;
 * never of a duplicate, of spam, or of what the patient has withdrawn. */
export function mayBeFirst({ state, answeredAt, reachedBy, withdrawnAt, refused }: First): boolean {
  if (withdrawnAt !== null) return false;
  if (state === 'refused' && refused && refusals[refused.reason].tells !== 'refused') return false;
  return state === 'open' || answeredAt !== null || reachedBy !== null;
}
