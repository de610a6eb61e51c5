import type { Policy } from '../../database/policy.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { type Counted, workingDaysAfter } from '../../directory/working-days-after.ts';
import type { ClockOfferRule, WitnessRule } from '../facts/reasons.ts';
import type { Standing } from '../history/standing.ts';
import type { Wait } from '../history/wait.ts';
import { deadlines } from './deadlines.ts';
import { policy as letterOfTheMission } from './policy.ts';
import { whenClosedOver } from './when-closed-over.ts';
import { clockStarts } from './when-late.ts';
import { whenToAskPatient } from './when-to-ask-patient.ts';

/** What an enquiry's deadlines depend on besides its own history: the practice as it is now, and the others that the
 * patient wrote to from the same offer. */
export type Surroundings = {
  calendar: Calendar;
  profile: 'complete' | 'address';
  mode: 'space' | 'forward';
  /** The practice has a live recipient. */
  reachable: boolean;
  /** For a secondary enquiry: somebody of its group has answered or reached the patient. */
  served: boolean;
  /** When an installation that had no clock of later waits was upgraded: theirs count from then. */
  laterWaitsFrom: Temporal.Instant | null;
};

export type Due = { at: Temporal.Instant } & (
  | { action: 'reminder'; because: Counted & { rule: 'unanswered' | 'silent' | 'later-wait' } }
  | { action: 'offer'; because: Counted & { rule: ClockOfferRule } }
  | { action: 'question'; because: Counted & { rule: WitnessRule } }
);

const atOnce: Counted = { workingDays: 0, skipped: [], moved: null };

/** A reminder or an offer (mission, points 3 and 4); null if held, handled, refused or closed, or if the patient says they have
 * an answer. */
function ofFirstWait(standing: Standing, practice: Surroundings, policy: Policy): Due | null {
  const { sentAt, state, handledAt } = standing;
  if (sentAt === null || state !== 'open' || handledAt !== null || standing.wait?.saysYes) return null;
  const offeredAt = standing.offeredAt ?? standing.foundNobodyAt;
  const { reachable, served } = practice;
  if (!reachable && standing.toldNobody && offeredAt === null && !served)
    return { action: 'offer', at: sentAt, because: { ...atOnce, rule: 'unreachable' } };
  const { reminder, offer } = deadlines(
    {
      sentAt,
      profile: reachable ? practice.profile : 'address',
      mode: practice.mode,
      readAt: standing.firstRead?.at ?? null,
      handledAt,
      remindedAt: standing.remindedAt,
      offeredAt,
    },
    practice.calendar,
    policy,
  );
  if (reminder)
    return {
      action: 'reminder',
      at: reminder.at.toInstant(),
      because: { ...reminder.because, rule: 'unanswered' },
    };
  if (!offer || served) return null;
  const rule = offer.because.rule as ClockOfferRule;
  return {
    action: 'offer',
    at: offer.at.toInstant(),
    because: { ...offer.because, rule: rule === 'incomplete' && !reachable ? 'unreachable' : rule },
  };
}

/** The reminder of a later wait, once, also for an incomplete profile: the patient knows this practice by now. Null if
 * nobody could be reminded. */
function ofLaterWait(wait: Wait, practice: Surroundings, policy: Policy): Due | null {
  if (!policy.laterClock || !practice.reachable) return null;
  if (wait.which !== 'later' || wait.saysYes || wait.remindedAt !== null) return null;
  const from = clockStarts(wait, practice.laterWaitsFrom);
  const { at, because } = workingDaysAfter(policy.remindAgainAfter, from, practice.calendar, policy.daytime);
  return at && { action: 'reminder', at: at.toInstant(), because: { ...because, rule: 'later-wait' } };
}

/** The last reminder, where the question that goes with it has been asked without it: the practice was closed then
 * (reminding-363). */
function lastReminder(standing: Standing, practice: Surroundings, policy: Policy): Due | null {
  const { sentAt, state, handledAt, questioned, testified, remindedLastAt } = standing;
  if (questioned?.rule !== 'silent' || remindedLastAt !== null || testified?.reached) return null;
  if (sentAt === null || state !== 'open' || handledAt !== null || !practice.reachable) return null;
  if (policy.secondReminderAfter === null) return null;
  const days = policy.secondReminderAfter;
  const { at, because } = workingDaysAfter(days, sentAt, practice.calendar, policy.daytime);
  return at && { action: 'reminder', at: at.toInstant(), because: { ...because, rule: 'silent' } };
}

/** An offer because the practice has entered a closure over this wait; null if none did, or others were offered
 * already. A later wait is offered others for no other reason. */
function ofClosure(standing: Standing, practice: Surroundings, policy: Policy): Due | null {
  const { wait, offeredAt, foundNobodyAt } = standing;
  if (wait === null || wait.which === 'contested' || wait.saysYes) return null;
  if (offeredAt !== null || foundNobodyAt !== null || (wait.which === 'first' && practice.served))
    return null;
  const from = wait.which === 'first' ? wait.since : clockStarts(wait, practice.laterWaitsFrom);
  const over = whenClosedOver({ which: wait.which, from }, practice.calendar, policy);
  return over && { action: 'offer', at: over.at, because: { ...atOnce, rule: over.rule } };
}

const reminderOrOffer = (standing: Standing, practice: Surroundings, policy: Policy) =>
  standing.wait?.which === 'first'
    ? ofFirstWait(standing, practice, policy)
    : standing.wait && ofLaterWait(standing.wait, practice, policy);

/** What is due next for an enquiry, a reminder, an offer or a question to the patient, when and by which rule
 * (mission, points 3, 4, 7, 8 and 9, and whose turn it is); null if nothing is: a closure without an end stops the
 * clock, once others were offered. Reminding a practice without recipients is pointless: others are offered instead,
 * at once if nobody was alerted. */
export function whatIsDue(
  standing: Standing,
  practice: Surroundings,
  policy: Policy = letterOfTheMission,
): Due | null {
  return whatIsAllDue(standing, practice, policy)[0] ?? null;
}

/** All that is due for an enquiry and waits for nothing but its moment, earliest first: a closure may hold up a letter
 * to members and not the one to the patient. */
export function whatIsAllDue(standing: Standing, practice: Surroundings, policy: Policy): Due[] {
  const question = whenToAskPatient(standing, practice, policy);
  const all = [
    reminderOrOffer(standing, practice, policy),
    ofClosure(standing, practice, policy),
    question && ({ action: 'question', ...question } as const),
    lastReminder(standing, practice, policy),
  ];
  return all
    .filter((due) => due !== null)
    .toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}

/** Whether what is due has counted no days: then it is done at its moment, day and night (clock-114, clock-341). */
export const isAtOnce = ({ because }: Due): boolean => because.workingDays === 0;
