import type { Policy } from '../database/policy.ts';
import type { Calendar } from '../directory/calendar.ts';
import type { Counted } from '../directory/working-days-after.ts';
import { deadlines, type Rule } from './deadlines.ts';
import { policy as letterOfTheMission } from './policy.ts';
import type { Standing } from './standing.ts';

/** What decides the clock of an enquiry besides its own history: the practice as it is now, and the others that
 * the patient wrote to from the same offer. */
export type Surroundings = {
  calendar: Calendar;
  profile: 'complete' | 'address';
  mode: 'space' | 'forward';
  /** The practice has a live recipient. */
  reachable: boolean;
  /** Of a secondary enquiry: somebody has answered or reached the patient of its group. */
  served: boolean;
};

type OfferRuleOfClock = Exclude<Rule, 'unanswered'> | 'unreachable';

export type Due = { at: Temporal.Instant } & (
  | { action: 'reminder'; because: Counted & { rule: 'unanswered' } }
  | { action: 'offer'; because: Counted & { rule: OfferRuleOfClock } }
);

const atOnce: Counted = { workingDays: 0, skipped: [], moved: null };

/** The next thing that an open enquiry asks for, a reminder or an offer, when and by which rule (READINGS 3, 4);
 * null for one that is held, handled, refused or closed, or whose practice is closed without an end. A practice
 * that nobody receives for is reminded in vain: others are offered instead, at once where nobody was told. */
export function whatIsDue(
  standing: Standing,
  practice: Surroundings,
  policy: Policy = letterOfTheMission,
): Due | null {
  const { sentAt, state, handledAt } = standing;
  if (sentAt === null || state !== 'open' || handledAt !== null) return null;
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
  const rule = offer.because.rule as OfferRuleOfClock;
  return {
    action: 'offer',
    at: offer.at.toInstant(),
    because: { ...offer.because, rule: rule === 'incomplete' && !reachable ? 'unreachable' : rule },
  };
}
