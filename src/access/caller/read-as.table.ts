import type { Reading, Service } from '../../database/service.ts';
import type { Reach } from '../../enquiry/history/thread.table.ts';
import type { Right } from '../../people/may.ts';
import type { Caller, MemberCaller, OperatorCaller } from './caller.ts';
import { whichPractices } from './which-practices.ts';

/** The connection on which a caller reads, and the condition that limits it. */
export type ReadAs = {
  read: Reading;
  /** Which rows of `enquiry` the caller reaches: part of every query made for them. */
  reach: Reach;
};

/** Sent enquiries of the member’s practices, or the one whose link opened the session. */
const ofMember =
  (caller: MemberCaller, right: Right): Reach =>
  (of) => {
    const practices = whichPractices(caller, right);
    if (practices.length === 0) return of.lit(false);
    const { enquiryId } = caller.reach;
    return of.and([
      of('enquiry.practice_id', 'in', practices),
      of('enquiry.sent_at', 'is not', null),
      ...(enquiryId === null ? [] : [of('enquiry.id', '=', enquiryId)]),
    ]);
  };

type WithReach = Exclude<Caller, OperatorCaller>;

const reachOf = (caller: WithReach, right: Right): Reach =>
  caller.kind === 'member' ? ofMember(caller, right) : (of) => of('enquiry.id', '=', caller.enquiryId);

/** How a caller reads: the only way in which a deed that takes a caller gets a connection outside a transaction. A
 * member reaches what their `right` allows. An operator sees no content, so there is no reach by which a thread could
 * be opened for them: they get the connection alone. */
export function readAs(service: Pick<Service, 'database'>, caller: OperatorCaller): Omit<ReadAs, 'reach'>;
export function readAs(service: Pick<Service, 'database'>, caller: WithReach, right?: Right): ReadAs;
export function readAs(
  { database: { read } }: Pick<Service, 'database'>,
  caller: Caller,
  right: Right = 'see-enquiries',
): Omit<ReadAs, 'reach'> | ReadAs {
  return caller.kind === 'operator' ? { read } : { read, reach: reachOf(caller, right) };
}
