import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import { workingDaysAfter } from '../directory/working-days-after.ts';

export type WhenToOffer = { at: Temporal.Instant | null; because: 'now' | 'on-its-way' | 'just-left' };

const lookAgainAfter = Temporal.Duration.from({ hours: 1 });

/** When a due offer may be sent after its reminder: at the earliest one working day after a mail server has accepted a
 * copy. While every copy is delayed, it is checked again within the hour; if none will ever be delivered, it does not
 * wait. Null if a closure stops the clock for good. */
export function whenToOffer(
  reminder: { leftAt: Temporal.Instant | null; onItsWay: boolean },
  calendar: Calendar,
  now: Temporal.Instant,
  policy: Policy,
): WhenToOffer {
  const { leftAt, onItsWay } = reminder;
  if (leftAt === null)
    return onItsWay ? { at: now.add(lookAgainAfter), because: 'on-its-way' } : { at: now, because: 'now' };
  const { at } = workingDaysAfter(policy.offerAfterReminder, leftAt, calendar, policy.daytime);
  if (at === null) return { at: null, because: 'just-left' };
  const earliest = at.toInstant();
  return Temporal.Instant.compare(earliest, now) <= 0
    ? { at: now, because: 'now' }
    : { at: earliest, because: 'just-left' };
}
