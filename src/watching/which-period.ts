import type { Policy } from '../database/policy.ts';
import { dayOf } from '../directory/day-and-time.ts';
import { figuresSince } from '../enquiry/figures/usual-delay.ts';

export const rollingDays = [30, 90, 365] as const;

/** What somebody asked for: this many days back from now, or from one day to another; as typed. */
export type AskedPeriod = { days: string | null; from: string | null; to: string | null };

/** From a moment (inclusive) to another (exclusive); both days that were named are included. */
export type Period = { since: Temporal.Instant; until: Temporal.Instant };

export type WhichPeriod =
  | { period: Period; days: number; from: null; to: null; because: 'usual' | 'days' | 'malformed' }
  | { period: Period; days: null; from: string; to: string; because: 'dates' };

/** The period requested: the rolling one of the mission by default, or if what was typed is not a period. */
export function whichPeriod(
  asked: AskedPeriod,
  now: Temporal.Instant,
  zone: string,
  policy: Policy,
): WhichPeriod {
  const rolling = (days: number, because: 'usual' | 'days' | 'malformed'): WhichPeriod => ({
    period: {
      since: figuresSince(now, { ...policy, figuresOver: days }),
      until: now.add({ microseconds: 1 }),
    },
    ...{ days, from: null, to: null, because },
  });
  if (asked.from || asked.to) {
    const [from, to] = [dayOf(asked.from ?? ''), dayOf(asked.to ?? '')];
    if (!from || !to || Temporal.PlainDate.compare(to, from) < 0)
      return rolling(policy.figuresOver, 'malformed');
    const begins = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).toInstant();
    return {
      period: { since: begins(from), until: begins(to.add({ days: 1 })) },
      ...{ days: null, from: from.toString(), to: to.toString(), because: 'dates' },
    };
  }
  const days = rollingDays.find((one) => String(one) === asked.days);
  return days === undefined ? rolling(policy.figuresOver, 'usual') : rolling(days, 'days');
}
