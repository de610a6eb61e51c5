import type { History } from './fact.ts';

/** What the far server said last about one letter; `alert` is one of the new enquiry to a member. */
export type Verdict = { accepted: boolean; alert: boolean; person: string | null };

/** The latest verdict on each letter of an enquiry, in the order of their first ones. */
export function whichVerdicts(history: History): Verdict[] {
  const latest = new Map<string, Verdict>();
  for (const fact of history)
    if (fact.kind === 'letter-accepted' || fact.kind === 'letter-refused')
      latest.set(fact.letter, {
        accepted: fact.kind === 'letter-accepted',
        alert: fact.letterKind === 'new-enquiry' && fact.person !== null,
        person: fact.person,
      });
  return [...latest.values()];
}
