import type { FactOf } from './fact.ts';

/** What the far server said last about one letter; `alert` is one of the new enquiry to a member. */
export type Verdict = { accepted: boolean; alert: boolean; person: string | null };

/** The latest verdict on each letter of an enquiry, in the order of their first ones. */
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
