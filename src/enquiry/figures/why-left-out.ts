import { isOldEnough } from '../../directory/is-old-enough.ts';
import type { CountedBy } from './counted-by.ts';
import type { Tally } from './tally.ts';

/** What decides whether a sent enquiry counts; `servedElsewhereAt` is when another practice of its group answered or
 * reached the patient. */
export type Counting = Pick<Tally, 'handledAt' | 'withdrawnAt'> & {
  sentAt: Temporal.Instant;
  servedElsewhereAt: Temporal.Instant | null;
};

export const leftOutReasons = ['withdrawn', 'served-elsewhere', 'young', 'unknown'] as const;
export type LeftOut = (typeof leftOutReasons)[number];

const isBefore = (moment: Temporal.Instant | null, other: Temporal.Instant | null) =>
  moment !== null && (other === null || Temporal.Instant.compare(moment, other) < 0);

/** Why a sent enquiry does not count in rate and response time, null if it does (mission, points 5 and 15): while it is
 * less than 2 working days old, if the patient stopped waiting before it was handled, or if it was forwarded and its
 * outcome is unknown. */
export function whyLeftOut(one: Counting, by: Pick<CountedBy, 'mode' | 'oldEnough'>): LeftOut | null {
  if (isBefore(one.withdrawnAt, one.handledAt)) return 'withdrawn';
  if (isBefore(one.servedElsewhereAt, one.handledAt)) return 'served-elsewhere';
  if (!isOldEnough(one.sentAt, by.oldEnough)) return 'young';
  return by.mode === 'forward' && one.handledAt === null ? 'unknown' : null;
}
