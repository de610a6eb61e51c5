import type { Candidate } from './candidate.ts';
import { type MayBeOffered, mayBeOffered, type Sought } from './may-be-offered.ts';

type Because = Exclude<MayBeOffered, { may: true }>['because'] | 'farther';

export type WhoElse = {
  /** The nearest first. */
  offered: Candidate[];
  not: { practiceId: string; because: Because }[];
};

const byDistance = (left: Candidate, right: Candidate) =>
  left.metres - right.metres || left.practice.id.localeCompare(right.practice.id);

/** Which practices are offered in the place of another, and why the rest is not: the nearest of those that may
 * be, at most so many. Distance alone decides: never payment, never a response rate. */
export function whoElse(candidates: readonly Candidate[], sought: Sought, atMost: number): WhoElse {
  const found: WhoElse = { offered: [], not: [] };
  for (const candidate of [...candidates].sort(byDistance)) {
    const decision = mayBeOffered(candidate, sought);
    const full = found.offered.length >= atMost;
    if (decision.may && !full) found.offered.push(candidate);
    else
      found.not.push({
        practiceId: candidate.practice.id,
        because: decision.may ? 'farther' : decision.because,
      });
  }
  return found;
}
