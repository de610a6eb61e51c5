import { type Deed, may } from '../../people/may.ts';
import type { MemberCaller } from './caller.ts';

/** The practices of a caller at which she may do a deed, by id. */
export const whichPractices = ({ person }: Pick<MemberCaller, 'person'>, deed: Deed): string[] =>
  person.memberships.map(({ practiceId }) => practiceId).filter((id) => may(person, deed, id));
