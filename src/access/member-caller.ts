import { may } from '../people/may.ts';
import type { Person } from '../people/person.ts';
import type { MemberCaller, OperatorCaller } from './caller.ts';
import type { Session } from './session.ts';

/** A person as far as her session reaches. */
export const memberCaller = (
  person: Person,
  { enquiryId, maybeAutomatic }: Pick<Session, 'enquiryId' | 'maybeAutomatic'>,
): MemberCaller => ({ kind: 'member', person, reach: { enquiryId, maybeAutomatic } }) as MemberCaller;

/** The operator that somebody is who has signed in with her password; null where she is none, or came by the link of one
 * enquiry. */
export const operatorCaller = ({ person, reach }: MemberCaller): OperatorCaller | null =>
  reach.enquiryId === null && may(person, 'see-alarms', null)
    ? ({ kind: 'operator', person } as OperatorCaller)
    : null;
