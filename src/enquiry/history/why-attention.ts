import type { PersonId } from '../../database/id.ts';
import { refusals } from '../facts/refusal.ts';
import { isToldNobody } from './is-told-nobody.ts';
import type { Course } from './what-facts-say.ts';
import { whichVerdicts } from './which-verdicts.ts';

/** What keeps an enquiry on the alarm list; `person` is the member whose letter failed, null for the patient. */
export type Attention =
  | { kind: 'letter-failed'; person: PersonId | null }
  | { kind: 'says-no' }
  | { kind: 'told-nobody' }
  | { kind: 'nobody-to-offer' }
  | { kind: 'duplicate-of-nothing' };

/** The patient has said that they had no answer, and nobody has answered or reached them since. */
const saysNo = ({ testified, lastServed }: Course) =>
  testified !== null && !testified.reached && (lastServed?.number ?? 0) < testified.number;

/** Refused as a duplicate by an older version, which did not require the enquiry that it repeats. */
const isOfNothing = ({ state, refusal }: Course) =>
  state === 'refused' &&
  refusal !== null &&
  refusals[refusal.reason].tells === 'first' &&
  refusal.of === undefined;

/** Why an enquiry needs attention (mission, "Two axes and some marks"): a letter that failed, once per person; nobody
 * could be alerted and nobody has read it since; no practice could be offered; the patient says they had no answer;
 * it is a duplicate of nothing. Empty if nothing is wrong. */
export function whyAttention(course: Course): Attention[] {
  const failed = whichVerdicts(course.letters).filter((verdict) => !verdict.accepted);
  const persons = [...new Set(failed.map((verdict) => verdict.person))];
  return [
    ...persons.map((person) => ({ kind: 'letter-failed' as const, person })),
    ...(saysNo(course) ? [{ kind: 'says-no' as const }] : []),
    ...(isToldNobody(course) ? [{ kind: 'told-nobody' as const }] : []),
    ...(course.foundNobody && course.offeredAt === null ? [{ kind: 'nobody-to-offer' as const }] : []),
    ...(isOfNothing(course) ? [{ kind: 'duplicate-of-nothing' as const }] : []),
  ];
}
