import type { Policy } from '../../database/policy.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { type Counted, workingDaysAfter } from '../../directory/working-days-after.ts';
import type { WitnessRule } from '../facts/reasons.ts';
import { isAsked, type Standing } from '../history/standing.ts';
import { clockStarts } from './when-late.ts';

/** When the patient is asked whether they have had an answer, and by which rule. */
export type WitnessDue = { at: Temporal.Instant; because: Counted & { rule: WitnessRule } };

const isAfter = (left: Temporal.Instant, right: Temporal.Instant) =>
  Temporal.Instant.compare(left, right) > 0;

/** A successful contact about which the patient has not been asked yet. One of before the clock of later waits is asked
 * about only if nothing was answered. */
function contactOf(
  { contactToAskAbout, questioned, lastAnsweredAt }: Standing,
  from: Temporal.Instant | null,
): Temporal.Instant | null {
  if (contactToAskAbout === null) return null;
  if (lastAnsweredAt && from && isAfter(from, contactToAskAbout)) return null;
  return questioned && isAfter(questioned.at, contactToAskAbout) ? null : contactToAskAbout;
}

type After = (days: number | null, moment: Temporal.Instant, rule: WitnessRule) => WitnessDue | null;

/** The question of a first wait: after a silence that followed the reading, or a forwarded enquiry without news. */
function ofFirstWait(standing: Standing, mode: 'space' | 'forward', policy: Policy, after: After) {
  const { sentAt, state, questioned, offeredAt, handledAt, firstRead } = standing;
  if (sentAt === null || state !== 'open' || handledAt !== null) return null;
  if (questioned !== null || offeredAt !== null) return null;
  if (mode === 'forward') return after(policy.askForwardedAfter, sentAt, 'forwarded');
  return firstRead && after(policy.secondReminderAfter, sentAt, 'silent');
}

/** When the patient herself is asked whether she had an answer (mission, points 7, 8 and 9, and whose turn it is): after a
 * contact that a member recorded, after a silence that followed the reading, after a forwarded enquiry without a
 * word, after a silence since she wrote again. One question per wait, none that the site can answer itself. Null
 * where nothing is asked, or its number is null. */
export function whenToAskPatient(
  standing: Standing,
  practice: { calendar: Calendar; mode: 'space' | 'forward'; laterWaitsFrom: Temporal.Instant | null },
  policy: Policy,
): WitnessDue | null {
  const { sentAt, state, withdrawnAt, wait } = standing;
  if (sentAt === null || state === 'refused' || withdrawnAt !== null) return null;
  const after: After = (days, moment, rule) => {
    if (days === null) return null;
    const { at, because } = workingDaysAfter(days, moment, practice.calendar, policy.daytime);
    return at && { at: at.toInstant(), because: { ...because, rule } };
  };
  const from = practice.laterWaitsFrom;
  if (wait?.which === 'later') {
    if (wait.saysNo || wait.saysYes || wait.questionedAt !== null) return null;
    return after(policy.laterClock ? policy.askAgainAfter : null, clockStarts(wait, from), 'later-silence');
  }
  if (isAsked(standing)) return null;
  const contact = contactOf(standing, from);
  return contact
    ? after(policy.askReachedAfter, contact, 'contacted')
    : ofFirstWait(standing, practice.mode, policy, after);
}
