import type { MemberCaller } from '../access/caller/caller.ts';
import { madeBy } from '../access/caller/made-by.ts';
import { theirEnquiry } from '../access/caller/their-enquiry.ts';
import type { EnquiryId } from '../database/id.ts';
import { type Service, transact } from '../database/service.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { whatFactsSay } from '../enquiry/history/what-facts-say.ts';

export type MarkedRead = {
  read: boolean;
  because: 'read' | 'gone' | 'maybe-automatic' | 'known' | 'nothing-seen';
};

/** A member's browser reports that the detail is visible (mission, point 2): the member has read the thread up to
 * `seen`. A session that may be a machine's marks nothing as read; nothing is recorded twice, but for a session by a
 * link, whose reading may be taken back, beside her own. */
export const markRead = (
  service: Service,
  caller: MemberCaller,
  by: { enquiryId: EnquiryId; seen: number },
): Promise<MarkedRead> =>
  transact(service, async (within) => {
    const enquiry = await theirEnquiry(within, caller, by.enquiryId, 'see-content');
    if (!enquiry) return { read: false, because: 'gone' };
    if (caller.reach.maybeAutomatic) return { read: false, because: 'maybe-automatic' };
    const upTo = Math.min(by.seen, enquiry.standing.version);
    if (!Number.isInteger(upTo) || upTo < 1) return { read: false, because: 'nothing-seen' };
    const reader = madeBy(caller);
    const known = whatFactsSay(enquiry.history).readings.some(
      (one) =>
        one.fact.by.person === reader.person && one.fact.by.session === reader.session && one.upTo >= upTo,
    );
    if (known) return { read: true, because: 'known' };
    await appendFact(within, enquiry, { kind: 'read', by: reader, upTo });
    return { read: true, because: 'read' };
  });
