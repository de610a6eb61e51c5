import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import { type IsOldEnough, isOldEnough } from '../directory/is-old-enough.ts';
import type { Tally } from './tally.ts';

/** What of one sent enquiry decides whether it counts; `servedElsewhereAt` is when another practice of its group
 * answered the patient or reached her. */
export type Counting = Pick<Tally, 'handledAt' | 'withdrawnAt'> & {
  sentAt: Temporal.Instant;
  servedElsewhereAt: Temporal.Instant | null;
};

/** The practice and the moment by which figures are counted. */
export type CountedBy = { calendar: Calendar; mode: 'space' | 'forward'; now: Temporal.Instant };

export const leftOutReasons = ['withdrawn', 'served-elsewhere', 'young', 'unknown'] as const;
export type LeftOut = (typeof leftOutReasons)[number];

export type IsCounted = { counted: true } | { counted: false; because: LeftOut };

const isBefore = (moment: Temporal.Instant | null, other: Temporal.Instant | null) =>
  moment !== null && (other === null || Temporal.Instant.compare(moment, other) < 0);

/** Figures ask about hundreds of enquiries by one practice and one moment. */
const askedBy = new WeakMap<CountedBy, WeakMap<Policy, IsOldEnough>>();

function oldEnough(by: CountedBy, policy: Policy): IsOldEnough {
  const asked = askedBy.get(by) ?? new WeakMap<Policy, IsOldEnough>();
  const isOld = asked.get(policy) ?? isOldEnough(policy.figuresLeaveOutYoungerThan, by, policy.daytime);
  askedBy.set(by, asked.set(policy, isOld));
  return isOld;
}

/** Whether a sent enquiry counts in rate and delay (mission 5, 15): not while it is younger than 2 working days,
 * not when the patient stopped waiting before it was handled, and not where a forwarded one has no known outcome. */
export function isCounted(one: Counting, by: CountedBy, policy: Policy): IsCounted {
  const no = (because: LeftOut): IsCounted => ({ counted: false, because });
  if (isBefore(one.withdrawnAt, one.handledAt)) return no('withdrawn');
  if (isBefore(one.servedElsewhereAt, one.handledAt)) return no('served-elsewhere');
  if (!oldEnough(by, policy)(one.sentAt)) return no('young');
  return by.mode === 'forward' && one.handledAt === null ? no('unknown') : { counted: true };
}
