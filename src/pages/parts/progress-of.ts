import type { Standing, Step } from '../../enquiry/standing.ts';

/** The four steps of progress with the moments at which they were reached, as ISO 8601 instants. */
export type ProgressSteps = { step: Exclude<Step, 'held'>; at: string | null }[];

/** Progress for the screen, from where an enquiry stands (S12a). */
export const progressOf = (standing: Standing): ProgressSteps => [
  { step: 'sent', at: standing.sentAt?.toString() ?? null },
  { step: 'transmitted', at: standing.transmittedAt?.toString() ?? null },
  { step: 'read', at: standing.firstRead?.at.toString() ?? null },
  { step: 'answered', at: standing.answeredAt?.toString() ?? null },
];
