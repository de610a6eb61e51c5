import type { PracticeId } from '../database/id.ts';
import type { Candidate } from './candidate.ts';
import { type NotOffered, type Sought, whyNotOffered } from './why-not-offered.ts';

type Because = NotOffered | 'farther';

export type WhoElse = {
  /** The nearest first. */
  offered: Candidate[];
  not: { practiceId: PracticeId; because: Because }[];
};

const byDistance = (left: Candidate, right: Candidate) =>
  left.metres - right.metres || left.practice.id.localeCompare(right.practice.id);

/** Which practices are offered instead of another, and why the rest are not: the nearest of those that may be, up to a
 * limit. Only the distance decides: never payment, never a response rate. */
export function whoElse(candidates: readonly Candidate[], sought: Sought, atMost: number): WhoElse {
  const found: WhoElse = { offered: [], not: [] };
  for (const candidate of [...candidates].sort(byDistance)) {
    const isFull = found.offered.length >= atMost;
    const because = whyNotOffered(candidate, sought) ?? (isFull ? 'farther' : null);
    if (because) found.not.push({ practiceId: candidate.practice.id, because });
    else found.offered.push(candidate);
  }
  return found;
}
