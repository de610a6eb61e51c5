import { hasLooked } from '../../access/session/has-looked.ts';
import type { Takes } from './what-it-takes.ts';

/** What a form says about its page: when it was shown, and when confirmation was asked for; null if it does not say. */
export type Says = {
  now: Temporal.Instant;
  shownAt: Temporal.Instant | null;
  onceMoreAt: Temporal.Instant | null;
};

/** When the page that a person has looked at was shown; null if nobody can have looked at one. */
export const lookedAt = ({ now, shownAt, onceMoreAt }: Says): Temporal.Instant | null =>
  [shownAt, onceMoreAt].find((at) => hasLooked(now, at)) ?? null;

/** Whether a form meets its requirement. A confirmation page counts as a page that was looked at, too. */
export function isEnough(takes: Takes, says: Says): boolean {
  if (takes === 'once-more') return hasLooked(says.now, says.onceMoreAt);
  return takes === 'nothing' || lookedAt(says) !== null;
}
