import type { Policy } from '../../database/policy.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { workingDaysAfter } from '../../directory/working-days-after.ts';
import type { Wait } from '../history/wait.ts';

/** The moment from which the clock of a later wait counts: its beginning, or when an installation that had none was
 * upgraded (`from`), whichever is later. */
export const clockStarts = (
  { since }: Pick<Wait, 'since'>,
  from: Temporal.Instant | null,
): Temporal.Instant => (from && Temporal.Instant.compare(since, from) < 0 ? from : since);

/** When a wait is late, whatever has been sent about it (clock-313); null for one without a
 * clock: nobody waits, the patient has had an answer or contests a refusal, the practice is closed without an end, or
 * a forwarded enquiry whose outcome nobody knows. */
export function whenLate(
  wait: Wait | null,
  practice: { calendar: Calendar; mode: 'space' | 'forward' },
  { lateAfter, daytime }: Pick<Policy, 'lateAfter' | 'daytime'>,
): Temporal.Instant | null {
  if (wait === null || wait.saysYes || wait.which === 'contested') return null;
  if (wait.which === 'first' && practice.mode === 'forward') return null;
  return workingDaysAfter(lateAfter, wait.since, practice.calendar, daytime).at?.toInstant() ?? null;
}
