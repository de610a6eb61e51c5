import type { Policy } from '../../database/policy.ts';
import { policy as letterOfTheMission } from '../clock/policy.ts';
import { countedBy } from './counted-by.ts';
import { measureOf, responseFigures } from './response-figures.ts';
import type { Counting } from './why-left-out.ts';

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

/** The start of the rolling period of the figures. */
export const figuresSince = (now: Temporal.Instant, policy: Policy): Temporal.Instant =>
  now.subtract({ hours: 24 * policy.figuresOver });

/** Within how many working days a practice usually handles an enquiry, rounded coarsely enough to be public (mission,
 * points 1 and 9): from the median of the last 90 days. Null if there are too few enquiries, or if the median is
 * beyond a week. */
export function usualDelay(
  sent: readonly Counting[],
  at: Parameters<typeof countedBy>[0],
  policy: Policy = letterOfTheMission,
): UsualDelay | null {
  const since = figuresSince(at.now, policy);
  const by = countedBy(at, policy);
  const recent = sent.filter((one) => Temporal.Instant.compare(one.sentAt, since) >= 0);
  const { medianMinutes } = responseFigures(
    recent.map((one) => measureOf(one, by)),
    policy,
  );
  if (medianMinutes === null) return null;
  return delays.find((delay) => medianMinutes <= daysOf[delay] * minutesOfADay(policy.daytime)) ?? null;
}
