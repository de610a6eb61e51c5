import { may } from '../../people/may.ts';
import type { Person } from '../../people/person.ts';
import type { Session } from '../session/session.ts';
import type { MemberCaller, OperatorCaller } from './caller.ts';
import { hasWholeDesk } from './has-whole-desk.ts';

/** A person with the reach of their session. */
export const memberCaller = <One extends string | null>(
  person: Person,
  { enquiryId, maybeAutomatic }: Pick<Session, 'maybeAutomatic'> & { enquiryId: One },
) =>
  ({ kind: 'member', person, reach: { enquiryId, maybeAutomatic } }) as MemberCaller & {
    readonly reach: { readonly enquiryId: One };
  };

/** A member as operator; null if they are none, or have a session of one enquiry only (caller-1). */
export const operatorCaller = (caller: MemberCaller): OperatorCaller | null =>
  hasWholeDesk(caller) && may(caller.person, 'operate', null)
    ? ({ kind: 'operator', person: caller.person } as OperatorCaller)
    : null;
