import type { EnquiryId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';

/** The place in a list after which a page begins, of an address: the moment and the id of a line; null if there is
 * none, or it is none of ours. */
export function readCursor(cursor: string | null) {
  const [at = '', id = ''] = cursor?.split('_') ?? [];
  if (!isId<EnquiryId>(id) || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at)) return null;
  try {
    return { at: Temporal.Instant.from(at), id };
  } catch {
    return null;
  }
}
