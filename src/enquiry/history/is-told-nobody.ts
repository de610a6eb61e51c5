import type { PersonId } from '../../database/id.ts';
import type { FactOf } from '../facts/fact.ts';
import type { Course } from './what-facts-say.ts';

/** Whether nobody could be told when an enquiry was sent: nobody received, or all of those who did were known to have
 * dead addresses. */
export function isSentToNobody({
  told,
  dead,
}: Pick<FactOf<'asked' | 'confirmed'>, 'told' | 'dead'>): boolean {
  const gone = new Set(dead);
  return told.every((person) => gone.has(person));
}

/** Whether an enquiry was sent and has reached nobody: nobody received, or nobody but dead addresses was written to, and
 * nobody has read it (READINGS, "live recipient"; history-341). An address that was dead then counts once a letter about
 * this enquiry was accepted there; one that did not live to take any never has counted. */
export function isToldNobody({
  sent,
  firstRead,
  letters,
}: Pick<Course, 'sent' | 'firstRead' | 'letters'>): boolean {
  if (sent === null || firstRead !== null) return false;
  const dead = new Set(sent.dead);
  const told = new Map<PersonId, boolean>(sent.told.map((person) => [person, !dead.has(person)]));
  for (const letter of letters) {
    if (letter.person === null) continue;
    if (letter.kind === 'letter-accepted') told.set(letter.person, true);
    else if (letter.dead) told.set(letter.person, false);
  }
  return ![...told.values()].some(Boolean);
}
