import type { EnquiryId, SessionId } from '../../database/id.ts';
import { may } from '../../people/may.ts';
import type { Person } from '../../people/person.ts';
import type { Session } from '../session/session.ts';
import type { MemberCaller, OperatorCaller } from './caller.ts';
import { hasWholeDesk } from './has-whole-desk.ts';

/** A session with its reach; that of a whole desk is asked for nothing else. */
type Reaching<One extends EnquiryId | null> = Pick<Session, 'maybeAutomatic'> & {
  enquiryId: One;
  id: One extends null ? SessionId | null : SessionId;
};

/** A person with the reach of their session. */
export const memberCaller = <One extends EnquiryId | null>(
  person: Person,
  { enquiryId, maybeAutomatic, id }: Reaching<One>,
) => {
  const sessionId = enquiryId === null ? null : id;
  return { kind: 'member', person, reach: { enquiryId, sessionId, maybeAutomatic } } as MemberCaller & {
    readonly reach: { readonly enquiryId: One };
  };
};

/** A member as operator; null if they are none, or have a session of one enquiry only (caller-1). */
export const operatorCaller = (caller: MemberCaller): OperatorCaller | null =>
  hasWholeDesk(caller) && may(caller.person, 'operate', null)
    ? ({ kind: 'operator', person: caller.person } as OperatorCaller)
    : null;
