import { isComplete } from '../directory/is-complete.ts';
import type { Practice } from '../directory/practice.ts';
import { whichClosure } from '../directory/which-closure.ts';
import type { Candidate } from './candidate.ts';

/** For whom others are sought. */
export type Sought = {
  /** The practice that the patient chose first. */
  from: Pick<Practice, 'id' | 'owner'>;
  /** The practices that she has asked already. */
  asked: ReadonlySet<string>;
  now: Temporal.Instant;
};

export type MayBeOffered =
  | { may: true }
  | {
      may: false;
      because: 'asked' | 'same-house' | 'not-practised' | 'incomplete' | 'unreachable' | 'closed';
    };

const no = (because: Exclude<MayBeOffered, { may: true }>['because']): MayBeOffered => ({
  may: false,
  because,
});

/** Whether a practice may be offered in the place of another (mission "Reminders and offers"): complete profile, practising
 * the procedure, with a live recipient, not closed today, not of the same house, not asked already. */
export function mayBeOffered(candidate: Candidate, { from, asked, now }: Sought): MayBeOffered {
  const { practice } = candidate;
  if (practice.id === from.id || asked.has(practice.id)) return no('asked');
  const sameOwner = practice.owner !== null && practice.owner === from.owner;
  if (sameOwner || candidate.sharesPeople) return no('same-house');
  if (!candidate.practises) return no('not-practised');
  if (!isComplete(practice)) return no('incomplete');
  if (!candidate.reachable) return no('unreachable');
  const today = now.toZonedDateTimeISO(practice.zone).toPlainDate();
  return whichClosure(today, candidate.closures) ? no('closed') : { may: true };
}
