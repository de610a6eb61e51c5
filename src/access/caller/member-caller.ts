import { may } from '../../people/may.ts';
import type { Person } from '../../people/person.ts';
import type { Session } from '../session/session.ts';
import type { MemberCaller, OperatorCaller } from './caller.ts';
import { hasWholeDesk } from './has-whole-desk.ts';

/** A session with its reach; that of a whole desk is asked for nothing else. */
type Reaching<One extends string | null> = Pick<Session, 'maybeAutomatic'> & {
  enquiryId: One;
  id: One extends null ? string | null : string;
};

/** A person as far as her session reaches. */
export const memberCaller = <One extends string | null>(
  person: Person,
  { enquiryId, maybeAutomatic, id }: Reaching<One>,
) => {
  const sessionId = enquiryId === null ? null : id;
  return { kind: 'member', person, reach: { enquiryId, sessionId, maybeAutomatic } } as MemberCaller & {
    readonly reach: { readonly enquiryId: One };
  };
};

/** The operator that somebody is who has signed in with her password; null where she is none, or came by the link of one
 * enquiry. */
export const operatorCaller = (caller: MemberCaller): OperatorCaller | null =>
  hasWholeDesk(caller) && may(caller.person, 'see-alarms', null)
    ? ({ kind: 'operator', person: caller.person } as OperatorCaller)
    : null;
