import type { PracticeId } from '../../database/id.ts';
import { may, type Right } from '../../people/may.ts';
import type { MemberCaller } from './caller.ts';

/** The ids of the caller’s practices at which they may do a deed. */
export const whichPractices = ({ person }: Pick<MemberCaller, 'person'>, right: Right): PracticeId[] =>
  person.memberships.map(({ practiceId }) => practiceId).filter((id) => may(person, right, id));
