import { isUuid } from '../access/is-uuid.ts';
import { momentIn } from './moment-in.ts';

type LastShown = { at: Temporal.Instant; id: string };

/** The query string for the rows after one row of a list sorted by moment; `at` is an ISO 8601 instant. */
export const addressAfter = ({ at, id }: { at: string; id: string }): string =>
  `?before=${encodeURIComponent(at)}&id=${id}`;

/** The cursor of a list sorted by moment, from the URL; null for its first page. */
export function lastShown({ searchParams }: URL): LastShown | null {
  const at = momentIn(searchParams.get('before'));
  const id = searchParams.get('id');
  return at && id && isUuid(id) ? { at, id } : null;
}
