import type { History } from './fact.ts';
import { whichVerdicts } from './which-verdicts.ts';

/** What keeps an enquiry on the alarm list; `person` is the member whose letter failed, null for the patient. */
export type Attention =
  | { kind: 'letter-failed'; person: string | null }
  | { kind: 'says-no' }
  | { kind: 'told-nobody' }
  | { kind: 'nobody-to-offer' };

function toldNobody(history: History): boolean {
  const sent = history.findLast(
    (fact) => fact.kind === 'confirmed' || (fact.kind === 'asked' && fact.held.length === 0),
  );
  return (sent?.kind === 'asked' || sent?.kind === 'confirmed') && sent.told.length === 0;
}

const has = (history: History, kind: string) => history.some((fact) => fact.kind === kind);

/** The patient has said that she had no answer, and no member has answered or reached her since. */
function saysNo(history: History): boolean {
  const said = history.findLast((fact) => fact.kind === 'testified');
  if (said?.kind !== 'testified' || said.reached) return false;
  return !history.some(
    (fact) =>
      fact.number > said.number &&
      (fact.kind === 'answered' || (fact.kind === 'contacted' && fact.outcome === 'reached')),
  );
}

/** Why an enquiry needs attention (mission "Two axes"): a letter that failed, once a person; nobody who could be
 * told and nobody who has read it since; nobody who could be offered; a patient who says that she had no answer. Empty where all is well. */
export function whyAttention(history: History): Attention[] {
  const failed = whichVerdicts(history).filter((verdict) => !verdict.accepted);
  const persons = [...new Set(failed.map((verdict) => verdict.person))];
  return [
    ...persons.map((person) => ({ kind: 'letter-failed' as const, person })),
    ...(saysNo(history) ? [{ kind: 'says-no' as const }] : []),
    ...(toldNobody(history) && !has(history, 'read') ? [{ kind: 'told-nobody' as const }] : []),
    ...(has(history, 'found-nobody') && !has(history, 'offered')
      ? [{ kind: 'nobody-to-offer' as const }]
      : []),
  ];
}
