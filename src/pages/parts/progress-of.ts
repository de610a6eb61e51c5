import type { Channel } from '../../enquiry/facts/contact.ts';
import { refusals } from '../../enquiry/facts/refusal.ts';
import type { Standing, Step } from '../../enquiry/history/standing.ts';

/** The first three steps, and the last as what happened: answered on the site, contacted outside it, or refused. */
export type Shown = Exclude<Step, 'held'> | `reached-${Channel}` | 'refused';

/** The four steps of progress with the moments at which they were reached, as ISO 8601 instants. */
export type ProgressSteps = { step: Shown; at: string | null }[];

type Ended = Pick<Standing, 'answeredAt' | 'reachedAt' | 'reachedBy' | 'refused' | 'state'>;

/** The last step of an enquiry, never overstated: a voicemail is not a contact, and what the patient denies is not
 * claimed. An answer takes precedence over a contact, a contact over a refusal. */
function lastOf({ answeredAt, reachedAt, reachedBy, refused, state }: Ended): ProgressSteps[number] {
  if (!answeredAt && reachedAt && reachedBy)
    return { step: `reached-${reachedBy}`, at: reachedAt.toString() };
  if (!answeredAt && refused && state === 'refused') return { step: 'refused', at: refused.at.toString() };
  return { step: 'answered', at: answeredAt?.toString() ?? null };
}

/** Progress for a member, from the standing of an enquiry (parts-1). */
export const progressOf = (standing: Standing): ProgressSteps => [
  { step: 'sent', at: standing.sentAt?.toString() ?? null },
  { step: 'transmitted', at: standing.transmittedAt?.toString() ?? null },
  { step: 'read', at: standing.firstRead?.at.toString() ?? null },
  lastOf(standing),
];

/** The same for the patient: a refusal as spam is not shown, and a duplicate is followed up in the first enquiry. */
export const progressForPatient = (standing: Standing): ProgressSteps =>
  progressOf(
    standing.refused && refusals[standing.refused.reason].tells !== 'refused'
      ? { ...standing, refused: null }
      : standing,
  );
