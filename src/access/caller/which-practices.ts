import { type Deed, may } from '../../people/may.ts';
import type { MemberCaller } from './caller.ts';

/** The ids of the caller’s practices at which they may do a deed. */
export const whichPractices = ({ person }: Pick<MemberCaller, 'person'>, deed: Deed): string[] =>
  person.memberships.map(({ practiceId }) => practiceId).filter((id) => may(person, deed, id));
