import type { Id } from '../database/id.ts';
import { isId } from '../database/is-id.ts';
import { momentIn } from './moment-in.ts';

type LastShown<Of> = { at: Temporal.Instant; id: Of };

/** The query string for the rows after one row of a list sorted by moment; `at` is an ISO 8601 instant. */
export const addressAfter = ({ at, id }: { at: string; id: string }): string =>
  `?before=${encodeURIComponent(at)}&id=${id}`;

/** The cursor of a list sorted by moment, from the URL; null for its first page. */
export function lastShown<Of extends Id>({ searchParams }: URL): LastShown<Of> | null {
  const at = momentIn(searchParams.get('before'));
  const id = searchParams.get('id');
  return at && id && isId<Of>(id) ? { at, id } : null;
}
