import { readAs } from '../access/caller/read-as.table.ts';
import type { TheirThread } from '../access/theirs/their-enquiries.table.ts';
import type { EnquiryId } from '../database/id.ts';
import type { Service } from '../database/service.ts';
import { mayBeFirst } from '../enquiry/history/may-be-first.ts';
import { alikeOf } from '../enquiry/search/alike.ts';
import { copiesOf, earlierOf, repeatedBy } from './alike.table.ts';
import { type DuplicateSign, whichItMayRepeat } from './which-it-may-repeat.ts';
import { type SpamSign, whySpam } from './why-spam.ts';

type Other = { id: EnquiryId; sentAt: string };

/** What a member is told about an enquiry besides its own history; moments are ISO 8601 instants. `firsts` are all that a
 * refusal as duplicate can name, the oldest first, `earlier` those of them that it likely repeats, `repeatedBy` those
 * refused as duplicates of it. */
export type LookAlikes = {
  firsts: Other[];
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
  const repeated = (await repeatedBy(read, id)).map(shown);
  if (standing.state !== 'open') return { firsts: [], earlier: [], spam: [], repeatedBy: repeated };
  const alike = alikeOf(service.keys, thread);
  const nameable = (await earlierOf(read, alike)).filter(mayBeFirst);
  const firsts = nameable.map(({ id: first, sentAt }) => shown({ id: first, sentAt }));
  if (standing.handledAt !== null) return { firsts, earlier: [], spam: [], repeatedBy: repeated };
  const asked = lines[0];
  const held = asked?.fact.kind === 'asked' && asked.fact.held.length > 0;
  const words = asked?.words ?? '';
  return {
    firsts,
    earlier: whichItMayRepeat(nameable).map(shown),
    spam: whySpam({ words, copies: await copiesOf(read, alike), held }),
    repeatedBy: repeated,
  };
}
