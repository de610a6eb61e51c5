import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import { workingDaysAfter } from '../directory/working-days-after.ts';
import { workingMinutesBetween } from '../directory/working-minutes-between.ts';
import { policy as letterOfTheMission } from './policy.ts';

/** What of one sent enquiry counts for the usual delay. */
export type Handling = { sentAt: Temporal.Instant; handledAt: Temporal.Instant | null };

export const delays = ['half-a-day', 'a-day', 'two-days', 'three-days', 'a-week'] as const;
export type UsualDelay = (typeof delays)[number];

const minutesOfADay = ({ from, to }: Policy['daytime']) => from.until(to).total('minutes');
const daysOf: Record<UsualDelay, number> = {
  'half-a-day': 0.5,
  'a-day': 1,
  'two-days': 2,
  'three-days': 3,
  'a-week': 5,
};

/** Within how many working days a practice usually handles an enquiry, in words coarse enough to be public
 * (READINGS 5, 15): the median over the last 90 days, the unhandled counted as never. Null where there are
 * too few enquiries, or where the median is beyond a week. */
export function usualDelay(
  handlings: readonly Handling[],
  calendar: Calendar,
  now: Temporal.Instant,
  policy: Policy = letterOfTheMission,
): UsualDelay | null {
  const since = now.subtract({ hours: 24 * policy.figuresOver });
  const isOld = ({ sentAt }: Handling) => {
    const { at } = workingDaysAfter(policy.figuresLeaveOutYoungerThan, sentAt, calendar, policy.daytime);
    return at !== null && Temporal.Instant.compare(at.toInstant(), now) <= 0;
  };
  const counted = handlings.filter((one) => Temporal.Instant.compare(one.sentAt, since) >= 0 && isOld(one));
  if (counted.length < policy.figuresFrom) return null;
  const minutes = counted
    .map(({ sentAt, handledAt }) =>
      handledAt ? workingMinutesBetween(sentAt, handledAt, calendar, policy.daytime) : Infinity,
    )
    .toSorted((left, right) => left - right);
  const median = minutes[Math.floor(minutes.length / 2)] ?? Infinity;
  return delays.find((delay) => median <= daysOf[delay] * minutesOfADay(policy.daytime)) ?? null;
}
