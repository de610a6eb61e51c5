import type { Policy } from '../../database/policy.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { type Counted, type WorkingDaysAfter, workingDaysAfter } from '../../directory/working-days-after.ts';
import { policy as letterOfTheMission } from './policy.ts';

/** The input of one enquiry's deadlines. A moment is null if it has not come. */
export type ClockFacts = {
  sentAt: Temporal.Instant;
  /** Whether the practice's profile is complete now, or anything less. */
  profile: 'complete' | 'address';
  mode: 'space' | 'forward';
  readAt: Temporal.Instant | null;
  handledAt: Temporal.Instant | null;
  remindedAt: Temporal.Instant | null;
  offeredAt: Temporal.Instant | null;
};

type Rule = 'unanswered' | 'incomplete' | 'unread' | 'reminded';

/** A deadline, the rule that sets it, and how its working days were counted. */
export type Deadline = { at: Temporal.ZonedDateTime; because: Counted & { rule: Rule } };

/** Why there is no deadline: `done` has been sent already, `closed` is a closure without an end. */
export type NoDeadline = 'handled' | 'done' | 'incomplete' | 'read' | 'forward' | 'closed';

/** If `reminder` or `offer` is null, `noReminder` or `noOffer` says why; otherwise it is null. `startsCounting` is
 * null if a closure without an end keeps the clock from starting. */
export type Deadlines = {
  startsCounting: Temporal.ZonedDateTime | null;
  reminder: Deadline | null;
  noReminder: NoDeadline | null;
  offer: Deadline | null;
  noOffer: NoDeadline | null;
};

type Due = Deadline | NoDeadline;

const due = (counted: WorkingDaysAfter, rule: Rule): Due =>
  counted.at ? { at: counted.at, because: { ...counted.because, rule } } : 'closed';

const isBefore = (moment: Temporal.Instant, other: Temporal.ZonedDateTime) =>
  Temporal.Instant.compare(moment, other.toInstant()) < 0;

const later = (left: Due, right: Due): Due => {
  if (typeof left === 'string') return left;
  if (typeof right === 'string') return right;
  return Temporal.ZonedDateTime.compare(left.at, right.at) < 0 ? right : left;
};

/** The remaining deadlines of points 3, 4, 7 and 9, for a sent enquiry and the calendar of its practice. A moment in
 * the past is due at once. What was done at the first deadline stands, whatever happens to the profile later; reading
 * cancels an offer only if it came before the offer was due. */
export function deadlines(
  facts: ClockFacts,
  calendar: Calendar,
  policy: Policy = letterOfTheMission,
): Deadlines {
  const after = (days: number, moment: Temporal.Instant) =>
    workingDaysAfter(days, moment, calendar, policy.daytime);
  const unanswered = after(policy.reminderAfter, facts.sentAt);
  const incomplete = facts.profile === 'address' && facts.remindedAt === null;
  const offeredInstead = facts.offeredAt && unanswered.at && !isBefore(facts.offeredAt, unanswered.at);

  const reminder = (): Due => {
    if (facts.handledAt) return 'handled';
    if (facts.remindedAt || offeredInstead) return 'done';
    return incomplete ? 'incomplete' : due(unanswered, 'unanswered');
  };

  const offer = (): Due => {
    if (facts.handledAt) return 'handled';
    if (facts.offeredAt) return 'done';
    if (incomplete) return due(unanswered, 'incomplete');
    if (facts.mode === 'forward') return 'forward';
    const unread = due(after(policy.offerAfter, facts.sentAt), 'unread');
    const at = facts.remindedAt
      ? later(unread, due(after(policy.offerAfterReminder, facts.remindedAt), 'reminded'))
      : unread;
    return facts.readAt && (typeof at === 'string' || isBefore(facts.readAt, at.at)) ? 'read' : at;
  };

  const [reminderDue, offerDue] = [reminder(), offer()];
  return {
    startsCounting: unanswered.startsCounting,
    reminder: typeof reminderDue === 'string' ? null : reminderDue,
    noReminder: typeof reminderDue === 'string' ? reminderDue : null,
    offer: typeof offerDue === 'string' ? null : offerDue,
    noOffer: typeof offerDue === 'string' ? offerDue : null,
  };
}
