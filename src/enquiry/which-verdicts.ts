import type { FactOf } from './fact.ts';

/** The delivery status of one letter; `alert` if it is a new-enquiry alert to a member. */
export type Verdict = { accepted: boolean; alert: boolean; person: string | null };

/** The latest delivery status of each letter of an enquiry, in the order of their first ones. */
export function whichVerdicts(letters: readonly FactOf<'letter-accepted' | 'letter-refused'>[]): Verdict[] {
  const latest = new Map<string, Verdict>();
  for (const { kind, letter, letterKind, person } of letters)
    latest.set(letter, {
      accepted: kind === 'letter-accepted',
      alert: letterKind === 'new-enquiry' && person !== null,
      person,
    });
  return [...latest.values()];
}
