import type { By } from '../../enquiry/facts/fact.ts';
import type { MemberCaller } from './caller.ts';

/** The author of what a caller does: in a session of a link by that session too, so that it can be told and taken back
 * (mission, point 2). */
export const madeBy = ({ person, reach }: MemberCaller): Extract<By, { kind: 'member' }> => ({
  ...{ kind: 'member', person: person.id },
  ...(reach.sessionId !== null && { session: reach.sessionId }),
});
