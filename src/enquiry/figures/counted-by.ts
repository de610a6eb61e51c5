import type { Policy } from '../../database/policy.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { type AgeLimit, ageLimit } from '../../directory/is-old-enough.ts';
import { type WorkingTime, workingTime } from '../../directory/working-time.ts';

/** The practice and the moment for which figures are computed, with a cache: figures check hundreds of enquiries
 * against one of them. */
export type CountedBy = {
  mode: 'space' | 'forward';
  now: Temporal.Instant;
  oldEnough: AgeLimit;
  time: WorkingTime;
};

/** The basis for the figures of a practice at a moment. */
export const countedBy = (
  at: { calendar: Calendar; mode: CountedBy['mode']; now: Temporal.Instant },
  policy: Policy,
): CountedBy => ({
  mode: at.mode,
  now: at.now,
  oldEnough: ageLimit(policy.figuresLeaveOutYoungerThan, at, policy.daytime),
  time: workingTime(at.calendar, policy.daytime),
});
