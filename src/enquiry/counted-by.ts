import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import { type AgeLimit, ageLimit } from '../directory/is-old-enough.ts';
import { type WorkingTime, workingTime } from '../directory/working-minutes-between.ts';

/** The practice and the moment by which figures are counted. Figures ask about hundreds of enquiries by one of them: it
 * keeps what was worked out for the first. */
export type CountedBy = {
  mode: 'space' | 'forward';
  now: Temporal.Instant;
  oldEnough: AgeLimit;
  time: WorkingTime;
};

/** By what the figures of a practice are counted at a moment. */
export const countedBy = (
  at: { calendar: Calendar; mode: CountedBy['mode']; now: Temporal.Instant },
  policy: Policy,
): CountedBy => ({
  mode: at.mode,
  now: at.now,
  oldEnough: ageLimit(policy.figuresLeaveOutYoungerThan, at, policy.daytime),
  time: workingTime(at.calendar, policy.daytime),
});
