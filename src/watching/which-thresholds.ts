import type { Policy } from '../database/policy.ts';
import { dayOf } from '../directory/day-and-time.ts';
import { figuresSince } from '../enquiry/figures/usual-delay.ts';

/** The "what if" parameters as typed, those of the first wait and those of later ones; null if not given. */
export type AskedThresholds = Record<
  'reminder' | 'offer' | 'clock' | 'again' | 'question' | 'since',
  string | null
>;

/** Whether anything but the period is given. */
export const isAskedAnything = ({ since: _, ...values }: AskedThresholds): boolean =>
  Object.values(values).some(Boolean);

export type Values = Pick<
  Policy,
  'reminderAfter' | 'offerAfter' | 'laterClock' | 'remindAgainAfter' | 'askAgainAfter'
>;
export type Thresholds = Values & { since: Temporal.Instant };

/** What is wrong: a number of days, an order of two, the switch, the day. */
type Wrong = keyof AskedThresholds | 'order' | 'order-again';

export type WhichThresholds = ({ ok: true } & Thresholds) | { ok: false; because: Wrong };

const most = 60;

const daysOf = (text: string) =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : null;

const sinceOf = (text: string, zone: string): Temporal.Instant | null =>
  dayOf(text)?.toZonedDateTime(zone).toInstant() ?? null;

/** Whoever names a delay of later waits asks with their clock (watching-382); null for what is neither on nor off. */
function clockOf({ clock, again, question }: AskedThresholds, policy: Policy): boolean | null {
  if (!clock) return policy.laterClock || Boolean(again ?? question);
  if (clock === 'on') return true;
  return clock === 'off' ? false : null;
}

/** The values that a replay is asked for: working days from 1 to 60, the offer not before the reminder and the question
 * not before the reminder of a later wait, since a day in the operator's zone; where something is not named, the policy
 * as it is, and the last 90 days. */
export function whichThresholds(
  asked: AskedThresholds,
  now: Temporal.Instant,
  policy: Policy,
  zone: string,
): WhichThresholds {
  const { reminder, offer, again, question, since: day } = asked;
  const wrong = (because: Wrong) => ({ ok: false as const, because });
  const reminderAfter = reminder ? daysOf(reminder) : policy.reminderAfter;
  if (reminderAfter === null) return wrong('reminder');
  const offerAfter = offer ? daysOf(offer) : policy.offerAfter;
  if (offerAfter === null) return wrong('offer');
  const laterClock = clockOf(asked, policy);
  if (laterClock === null) return wrong('clock');
  const remindAgainAfter = again ? daysOf(again) : policy.remindAgainAfter;
  if (remindAgainAfter === null) return wrong('again');
  const askAgainAfter = question ? daysOf(question) : policy.askAgainAfter;
  if (askAgainAfter === null) return wrong('question');
  if (offerAfter < reminderAfter) return wrong('order');
  if (askAgainAfter < remindAgainAfter) return wrong('order-again');
  const since = day ? sinceOf(day, zone) : figuresSince(now, policy);
  if (since === null) return wrong('since');
  return { ok: true, reminderAfter, offerAfter, laterClock, remindAgainAfter, askAgainAfter, since };
}
