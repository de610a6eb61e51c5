import type { PersonId } from '../../database/id.ts';
import { isOldEnough } from '../../directory/is-old-enough.ts';
import { workingMinutesBetween } from '../../directory/working-minutes-between.ts';
import type { History } from '../facts/fact.ts';
import { isHandlingReason } from '../facts/refusal.ts';
import type { WaitEnd } from '../history/wait.ts';
import { type Course, whatFactsSay } from '../history/what-facts-say.ts';
import type { CountedBy } from './counted-by.ts';

/** How a later wait has ended: by a turn of the practice, a refusal that counts as handling, or without one. */
export type LaterEnd = WaitEnd | 'refused' | 'closed';

/** Those by which the patient was replied to. */
export const turns: readonly LaterEnd[] = ['answered', 'contacted', 'refused'];
const isTurn = (how: LaterEnd | null) => how !== null && turns.includes(how);

/** What a later wait of an enquiry contributes to the figures; `how` is null while nobody has replied. */
export type LaterWait = {
  number: number;
  since: Temporal.Instant;
  endedAt: Temporal.Instant | null;
  how: LaterEnd | null;
  by: PersonId | null;
};

const unanswered = { endedAt: null, how: null, by: null };

/** How the wait stands that has had no turn. */
function standsNow({ state, refusal, turns }: Course): Omit<LaterWait, 'number' | 'since'> {
  if (state === 'closed') return { ...unanswered, how: 'closed' };
  if (state === 'refused' && refusal && isHandlingReason(refusal.reason))
    return { endedAt: refusal.at, how: 'refused', by: refusal.by.person };
  return turns.wait?.saysYes ? { ...unanswered, how: 'said-yes' } : unanswered;
}

/** The later waits of an enquiry, oldest first (figures-301). */
export function laterWaits(history: History): LaterWait[] {
  const course = whatFactsSay(history);
  const { ended, wait } = course.turns;
  return [
    ...ended
      .filter(({ which }) => which === 'later')
      .map(({ number, since, endedAt, how, by }) => ({ number, since, endedAt, how, by })),
    ...(wait?.which === 'later' ? [{ number: wait.number, since: wait.since, ...standsNow(course) }] : []),
  ];
}

export type LaterMeasured = { counts: boolean; minutes: number | null };

/** Measures one later wait: whether it counts, and the working minutes until the practice had its turn, null if it has
 * had none. What was set aside, withdrawn, said to be answered or closed before this was counted is left out, and what
 * is less than 2 working days old (figures-302). */
export function measureLater(
  { since, endedAt, how }: Pick<LaterWait, 'since' | 'endedAt' | 'how'>,
  { oldEnough, time }: Pick<CountedBy, 'oldEnough' | 'time'>,
): LaterMeasured {
  const counts = (how === null || isTurn(how)) && isOldEnough(since, oldEnough);
  const minutes = endedAt && isTurn(how) ? workingMinutesBetween(since, endedAt, time) : null;
  return { counts, minutes };
}
