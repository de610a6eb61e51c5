import type { Policy } from '../database/policy.ts';
import { dayOf } from '../directory/day-and-time.ts';
import { figuresSince } from '../enquiry/figures/usual-delay.ts';

/** The "what if" parameters as typed; null if not given. */
export type AskedThresholds = { reminder: string | null; offer: string | null; since: string | null };

export type Thresholds = Pick<Policy, 'reminderAfter' | 'offerAfter'> & { since: Temporal.Instant };

export type WhichThresholds =
  | ({ ok: true } & Thresholds)
  | { ok: false; because: 'reminder' | 'offer' | 'order' | 'since' };

const most = 60;

const daysOf = (text: string) =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : null;

const sinceOf = (text: string, zone: string): Temporal.Instant | null =>
  dayOf(text)?.toZonedDateTime(zone).toInstant() ?? null;

/** The numbers that a replay is asked for: working days from 1 to 60, the offer not before the reminder, since a day
 * in the operator's zone; where something is not named, the policy as it is, and the last 90 days. */
export function whichThresholds(
  { reminder, offer, since }: AskedThresholds,
  now: Temporal.Instant,
  policy: Policy,
  zone: string,
): WhichThresholds {
  const reminderAfter = reminder ? daysOf(reminder) : policy.reminderAfter;
  const offerAfter = offer ? daysOf(offer) : policy.offerAfter;
  const from = since ? sinceOf(since, zone) : figuresSince(now, policy);
  if (reminderAfter === null) return { ok: false, because: 'reminder' };
  if (offerAfter === null) return { ok: false, because: 'offer' };
  if (offerAfter < reminderAfter) return { ok: false, because: 'order' };
  return from === null
    ? { ok: false, because: 'since' }
    : { ok: true, reminderAfter, offerAfter, since: from };
}
