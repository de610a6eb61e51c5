import { readAs } from '../access/caller/read-as.table.ts';
import type { OwnThread } from '../access/theirs/patient-thread.ts';
import type { Service } from '../database/service.ts';
import { historiesOf } from '../enquiry/history/enquiry.table.ts';
import { type FirstStands, whereFirstStands } from '../enquiry/history/where-first-stands.ts';
import { whereItStands } from '../enquiry/history/where-it-stands.ts';
import { firstOf } from './alike.table.ts';

export type OwnFirst = {
  /** It came from the same address. Of any other, the patient is shown how it stands, and nothing more. */
  own: boolean;
  askedAt: Temporal.Instant;
  stands: FirstStands;
  /** Other practices were offered for it. */
  offered: boolean;
};

/** The enquiry that the patient's own repeats, where it was refused for that (answering-231): where that one stands now. Null
 * elsewhere, and for a duplicate of nothing. */
export async function ownFirst(service: Service, thread: OwnThread): Promise<OwnFirst | null> {
  if (thread.standing.duplicateOf === null) return null;
  const { read } = readAs(service, thread.caller);
  const first = await firstOf(read, thread.id);
  const history = first && (await historiesOf(read, [first.id])).get(first.id);
  if (!first || !history) return null;
  const standing = whereItStands(history);
  return {
    own: first.own,
    askedAt: standing.askedAt,
    stands: whereFirstStands(standing),
    offered: standing.offeredAt !== null,
  };
}
