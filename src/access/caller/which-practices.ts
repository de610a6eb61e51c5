import type { PracticeId } from '../../database/id.ts';
import { may, type Right } from '../../people/may.ts';
import type { MemberCaller } from './caller.ts';

/** The practices of a caller at which she has a right, by id. */
export const whichPractices = ({ person }: Pick<MemberCaller, 'person'>, right: Right): PracticeId[] =>
  person.memberships.map(({ practiceId }) => practiceId).filter((id) => may(person, right, id));
