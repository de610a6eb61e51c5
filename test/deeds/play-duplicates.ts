import type { MemberCaller } from '../../src/access/caller/caller.ts';
import { refuse } from '../../src/answering/refuse.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { threadOf } from '../../src/enquiry/history/thread.table.ts';
import { lumiere } from '../cast.ts';
import { asks, earlier, lookingAt } from '../scene.ts';
import type { TestService } from '../service.ts';

/** She had asked the same long before, and a member refuses the second as a duplicate. */
export async function refusesAsDuplicate(
  { service }: TestService,
  enquiryId: EnquiryId,
  member: MemberCaller,
) {
  const thread = await threadOf(service.database.read, service.keys, enquiryId);
  if (!thread) return;
  const { email, phone } = thread.patient;
  const first = await asks(earlier(service, { hours: 24 * 60 }), {
    ...{ email, phone: phone ?? '', practice: lumiere.reference },
  });
  if (!first.asked || first.held) return;
  const form = await lookingAt(service, enquiryId);
  await refuse(service, member, { ...form, reason: 'duplicate', of: first.enquiryId });
}

/** A member refuses as spam what an enquiry is a duplicate of, if it is one. */
export async function refusesFirst({ service }: TestService, enquiryId: EnquiryId, member: MemberCaller) {
  const thread = await threadOf(service.database.read, service.keys, enquiryId);
  const first = thread?.standing.duplicateOf;
  if (first) await refuse(service, member, { ...(await lookingAt(service, first)), reason: 'spam' });
}
