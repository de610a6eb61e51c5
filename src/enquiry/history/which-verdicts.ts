import type { PersonId } from '../../database/id.ts';
import type { FactOf } from '../facts/fact.ts';

type LetterFact = FactOf<'letter-accepted' | 'letter-refused'>;

/** Whether a letter is the alert of a new enquiry to a member. */
export const isAlert = ({ letterKind, person }: Pick<LetterFact, 'letterKind' | 'person'>): boolean =>
  letterKind === 'new-enquiry' && person !== null;

/** The delivery status of one letter; `alert` if it is a new-enquiry alert to a member (letters-1), `about` the number
 * of the fact that it reports (null if unknown). */
export type Verdict = { accepted: boolean; alert: boolean; person: PersonId | null; about: number | null };

/** The latest delivery status of each letter of an enquiry, in the order of their first ones. */
export function whichVerdicts(letters: readonly LetterFact[]): Verdict[] {
  const latest = new Map<string, Verdict>();
  for (const { kind, letter, letterKind, person, about = null } of letters)
    latest.set(letter, {
      accepted: kind === 'letter-accepted',
      alert: isAlert({ letterKind, person }),
      person,
      about,
    });
  return [...latest.values()];
}
