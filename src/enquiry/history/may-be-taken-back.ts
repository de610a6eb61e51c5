import type { SessionId } from '../../database/id.ts';
import type { Course } from './what-facts-say.ts';

/** Whether what was read in a session is still to be told to its member, and may be taken back (enquiry-204, enquiry-210): as long as
 * nobody else has dealt with the enquiry since, and the patient waits for somebody. What was done in the session itself
 * protects nothing. */
export function mayBeTakenBack(
  { readings, handlings, refusal, state, withdrawnAt, lastAsked }: Course,
  session: SessionId,
): boolean {
  const last = readings.findLast(({ fact }) => fact.by.session === session);
  if (!last || withdrawnAt !== null) return false;
  if (state === 'refused' && refusal?.by.session !== session) return false;
  const since = Math.min(last.fact.number, lastAsked);
  return handlings.every(({ by, number }) => by.session === session || number < since);
}
