import { readAs } from '../access/caller/read-as.table.ts';
import type { TheirThread } from '../access/theirs/their-enquiries.table.ts';
import type { EnquiryId } from '../database/id.ts';
import type { Service } from '../database/service.ts';
import { alikeOf } from '../enquiry/search/alike.ts';
import { copiesOf, duplicatesOf, earlierOf } from './alike.table.ts';
import { type DuplicateSign, whichItMayRepeat } from './which-it-may-repeat.ts';
import { type SpamSign, whySpam } from './why-spam.ts';

type Other = { id: EnquiryId; sentAt: string };

/** What a member is told about an enquiry besides its own history; moments are ISO 8601 instants. `earlier` are those
 * that it may repeat, `repeatedBy` those refused as duplicates of it. */
export type LookAlikes = {
  earlier: (Other & { because: DuplicateSign[] })[];
  spam: SpamSign[];
  repeatedBy: Other[];
};

const shown = <One extends { sentAt: Temporal.Instant }>(one: One) => ({
  ...one,
  sentAt: one.sentAt.toString(),
});

/** Whether an enquiry may be a duplicate or spam, and why, for as long as a member can still refuse it; and which
 * others repeat it. */
export async function lookAlikes(service: Service, thread: TheirThread): Promise<LookAlikes> {
  const { id, standing, lines } = thread;
  const { read } = readAs(service, thread.caller);
  const repeatedBy = (await duplicatesOf(read, id)).map(shown);
  if (standing.state !== 'open' || standing.handledAt !== null) return { earlier: [], spam: [], repeatedBy };
  const asked = lines[0];
  const held = asked?.fact.kind === 'asked' && asked.fact.held.length > 0;
  const words = asked?.words ?? '';
  const alike = alikeOf(service.keys, thread);
  return {
    earlier: whichItMayRepeat(await earlierOf(read, alike)).map(shown),
    spam: whySpam({ words, copies: await copiesOf(read, alike), held }),
    repeatedBy,
  };
}
