import { markRead } from '../../src/answering/mark-read.ts';
import { notMe } from '../../src/answering/not-me.ts';
import type { EnquiryId } from '../../src/database/id.ts';
import { byLink, lookingAt, memberAt } from '../scene.ts';
import type { TestService } from '../service.ts';

type With = Pick<TestService, 'service'>;

/** A browser that nobody knows reads an enquiry by a member's link. */
export async function readsByLink(
  { service }: With,
  enquiryId: EnquiryId,
  email: string,
  browser = 'a browser',
) {
  const { caller, ...session } = await byLink(service, email, enquiryId, browser);
  await markRead(service, caller, await lookingAt(service, enquiryId));
  return { caller, ...session };
}

/** A member says of the last session by a link to an enquiry that it was not hers, if there was one. */
export async function takesBack({ service }: With, enquiryId: EnquiryId, email: string) {
  const caller = await memberAt(service, email);
  const session = await service.database.read
    .selectFrom('session')
    .select('id')
    .where('enquiry_id', '=', enquiryId)
    .where('person_id', '=', caller.person.id)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  if (session) await notMe(service, caller, session.id);
}
