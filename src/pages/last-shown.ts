import { isUuid } from '../access/is-uuid.ts';
import { momentIn } from './moment-in.ts';

type LastShown = { at: Temporal.Instant; id: string };

/** The part of an address that asks for what follows a row of a list by moment; `at` is an ISO 8601 instant. */
export const addressAfter = ({ at, id }: { at: string; id: string }): string =>
  `?before=${encodeURIComponent(at)}&id=${id}`;

/** The row after which a list by moment goes on, as the address says; null for its first page. */
export function lastShown({ searchParams }: URL): LastShown | null {
  const at = momentIn(searchParams.get('before'));
  const id = searchParams.get('id');
  return at && id && isUuid(id) ? { at, id } : null;
}
