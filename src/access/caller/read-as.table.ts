import type { Reading, Service } from '../../database/service.ts';
import type { Reach } from '../../enquiry/history/thread.table.ts';
import type { Right } from '../../people/may.ts';
import type { Caller, MemberCaller } from './caller.ts';
import { whichPractices } from './which-practices.ts';

/** The connection on which a caller reads, with what limits her. */
export type ReadAs = {
  read: Reading;
  /** What she reaches of `enquiry`: the condition of her lists, and of whatever is opened for her. */
  reach: Reach;
};

/** Sent enquiries of her practices, or the one by whose link she came. */
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

const reachOf = (caller: Caller, right: Right): Reach => {
  if (caller.kind === 'member') return ofMember(caller, right);
  if (caller.kind === 'operator') return (of) => of.lit(true);
  return (of) => of('enquiry.id', '=', caller.enquiryId);
};

/** How a caller reads: the one place from which a deed that is given one has a connection outside of a transaction. A
 * member reaches what her `right` opens, an operator every enquiry, of which no query of hers opens a word. */
export const readAs = (
  { database }: Pick<Service, 'database'>,
  caller: Caller,
  right: Right = 'see-enquiries',
): ReadAs => ({ read: database.read, reach: reachOf(caller, right) });
