import { hasLooked } from '../access/has-looked.ts';
import type { Takes } from './what-it-takes.ts';

/** What a form says of its page: when it was shown, and when it was asked once more; null where it does not say. */
export type Says = {
  now: Temporal.Instant;
  shownAt: Temporal.Instant | null;
  onceMoreAt: Temporal.Instant | null;
};

/** When the page was shown at which a person has looked; null where she can have looked at none. */
export const lookedAt = ({ now, shownAt, onceMoreAt }: Says): Temporal.Instant | null =>
  [shownAt, onceMoreAt].find((at) => hasLooked(now, at)) ?? null;

/** Whether what a form says is what it takes. A page that asks once more is a page that she has looked at, too. */
export function isEnough(takes: Takes, says: Says): boolean {
  if (takes === 'once-more') return hasLooked(says.now, says.onceMoreAt);
  return takes === 'nothing' || lookedAt(says) !== null;
}
