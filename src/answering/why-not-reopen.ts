import type { Policy } from '../database/policy.ts';
import { refusals } from '../enquiry/facts/refusal.ts';
import type { Standing } from '../enquiry/history/standing.ts';

type Reopening = Pick<Standing, 'state' | 'refused' | 'contested' | 'duplicateOf'>;

/** Why an enquiry cannot be reopened by a member; null if it can. A refusal is undone within 24 hours; at any time once
 * the patient contests it (answering-5), if somebody else made it in her name (enquiry-209), or if it is a duplicate of nothing, as older versions
 * allowed. */
export function whyNotReopen(
  { state, refused, contested, duplicateOf }: Reopening,
  now: Temporal.Instant,
  { undoRefusalWithin }: Pick<Policy, 'undoRefusalWithin'>,
): 'open' | 'too-late' | null {
  if (state === 'open') return 'open';
  if (state === 'closed' || refused === null || refused.disowned || contested) return null;
  if (refusals[refused.reason].tells === 'first' && duplicateOf === null) return null;
  const until = refused.at.add({ hours: undoRefusalWithin });
  return Temporal.Instant.compare(now, until) <= 0 ? null : 'too-late';
}
