import type { PracticeId } from '../database/id.ts';
import { isComplete } from '../directory/is-complete.ts';
import type { Practice } from '../directory/practice.ts';
import { whichClosure } from '../directory/which-closure.ts';
import { whichLand } from '../directory/which-land.ts';
import type { Candidate } from './candidate.ts';

/** For whom others are searched. */
export type Sought = {
  /** The practice that the patient chose first. */
  from: Pick<Practice, 'id' | 'owner' | 'territory'>;
  /** The practices already asked. */
  asked: ReadonlySet<PracticeId>;
  now: Temporal.Instant;
};

export type NotOffered =
  | 'asked'
  | 'same-house'
  | 'across-sea'
  | 'not-practised'
  | 'incomplete'
  | 'unreachable'
  | 'closed';

/** Why a practice may not be offered instead of another; null if its profile is complete, it practises the procedure,
 * has a live recipient, is not closed today, does not belong to the same owner or people, and was not asked already. */
export function whyNotOffered(candidate: Candidate, { from, asked, now }: Sought): NotOffered | null {
  const { practice } = candidate;
  if (practice.id === from.id || asked.has(practice.id)) return 'asked';
  const sameOwner = practice.owner !== null && practice.owner === from.owner;
  if (sameOwner || candidate.sharesPeople) return 'same-house';
  if (whichLand(practice.territory) !== whichLand(from.territory)) return 'across-sea';
  if (!candidate.practises) return 'not-practised';
  if (!isComplete(practice)) return 'incomplete';
  if (!candidate.reachable) return 'unreachable';
  const today = now.toZonedDateTimeISO(practice.zone).toPlainDate();
  return whichClosure(today, candidate.closures) ? 'closed' : null;
}
