import type { Policy } from '../../database/policy.ts';
import type { Calendar } from '../../directory/calendar.ts';
import { type Counted, workingDaysAfter } from '../../directory/working-days-after.ts';
import type { WitnessRule } from '../facts/reasons.ts';
import { isAsked, type Standing } from '../history/standing.ts';

/** When the patient is asked whether they have had an answer, and by which rule. */
export type WitnessDue = { at: Temporal.Instant; because: Counted & { rule: WitnessRule } };

const isAfter = (left: Temporal.Instant, right: Temporal.Instant) =>
  Temporal.Instant.compare(left, right) > 0;

/** A successful contact about which the patient has not been asked yet, and since which they have said nothing. */
function contactToAskAbout({ reachedAt, questioned, awaitsReply }: Standing): Temporal.Instant | null {
  if (reachedAt === null || awaitsReply) return null;
  return questioned && isAfter(questioned.at, reachedAt) ? null : reachedAt;
}

/** When the patient herself is asked whether she had an answer (mission, points 7, 8 and 9): after a contact that a
 * member recorded, after a silence that followed the reading, after a forwarded enquiry without a word. One question
 * at a time, none that the site can answer itself. Null where nothing is asked, or its number is null. */
export function whenToAskPatient(
  standing: Standing,
  practice: { calendar: Calendar; mode: 'space' | 'forward' },
  policy: Policy,
): WitnessDue | null {
  const { sentAt, answeredAt, state, questioned, withdrawnAt } = standing;
  if (sentAt === null || answeredAt !== null || state === 'refused' || withdrawnAt !== null) return null;
  if (isAsked(standing)) return null;
  const after = (days: number | null, moment: Temporal.Instant, rule: WitnessRule): WitnessDue | null => {
    if (days === null) return null;
    const { at, because } = workingDaysAfter(days, moment, practice.calendar, policy.daytime);
    return at && { at: at.toInstant(), because: { ...because, rule } };
  };
  const contact = contactToAskAbout(standing);
  if (contact !== null) return after(policy.askReachedAfter, contact, 'contacted');
  const isSilent = state === 'open' && standing.handledAt === null && questioned === null;
  if (!isSilent || standing.offeredAt !== null) return null;
  if (practice.mode === 'forward') return after(policy.askForwardedAfter, sentAt, 'forwarded');
  return standing.firstRead && after(policy.secondReminderAfter, sentAt, 'silent');
}
