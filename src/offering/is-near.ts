import type { Policy } from '../database/policy.ts';
import type { Candidate } from './candidate.ts';

/** Whether a practice is near the one first chosen (mission, points 3, 4 and 5): at most so many kilometres away. */
export const isNear = ({ metres }: Pick<Candidate, 'metres'>, { nearWithin }: Pick<Policy, 'nearWithin'>) =>
  metres <= nearWithin * 1000;
