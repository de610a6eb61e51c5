import type { Channel } from '../../enquiry/contact.ts';
import { refusals } from '../../enquiry/refusal.ts';
import type { Standing, Step } from '../../enquiry/standing.ts';

/** The first three steps, and the last as what happened: answered on the site, reached outside it, or refused. */
export type Shown = Exclude<Step, 'held'> | `reached-${Channel}` | 'refused';

/** The four steps of progress with the moments at which they were reached, as ISO 8601 instants. */
export type ProgressSteps = { step: Shown; at: string | null }[];

type Ended = Pick<Standing, 'answeredAt' | 'reachedAt' | 'reachedBy' | 'refused' | 'state'>;

/** The last step of an enquiry, never more than is true: a voicemail reaches nobody, and what the patient denies is
 * not claimed. An answer says more than a contact, a contact more than a refusal. */
function lastOf({ answeredAt, reachedAt, reachedBy, refused, state }: Ended): ProgressSteps[number] {
  if (!answeredAt && reachedAt && reachedBy)
    return { step: `reached-${reachedBy}`, at: reachedAt.toString() };
  if (!answeredAt && refused && state === 'refused') return { step: 'refused', at: refused.at.toString() };
  return { step: 'answered', at: answeredAt?.toString() ?? null };
}

/** Progress for the screen of a member, from where an enquiry stands (S12a). */
export const progressOf = (standing: Standing): ProgressSteps => [
  { step: 'sent', at: standing.sentAt?.toString() ?? null },
  { step: 'transmitted', at: standing.transmittedAt?.toString() ?? null },
  { step: 'read', at: standing.firstRead?.at.toString() ?? null },
  lastOf(standing),
];

/** The same for the patient: of a refusal as spam she is told nothing, and what repeats another enquiry is followed up
 * there. */
export const progressForPatient = (standing: Standing): ProgressSteps =>
  progressOf(
    standing.refused && refusals[standing.refused.reason].tells !== 'refused'
      ? { ...standing, refused: null }
      : standing,
  );
