import { type Order, orders, type Show, shows } from '../../access/theirs/enquiry-list.ts';
import { wordsFor } from '../../words/words.ts';
import type { Lang } from '../../words/write.ts';

/** Where a member is in the lists: all of it is in the address (desk-321). */
export type Place = { show: Show; order: Order; after: string | null; find: string | null };

/** The parameters of a place that differ from those of the desk itself. */
const params = ({ order, find, after }: Omit<Place, 'show'>) =>
  [
    ...(order === 'longest' ? [] : [`order=${order}`]),
    ...(find ? [`find=${find}`] : []),
    ...(after ? [`after=${encodeURIComponent(after)}`] : []),
  ].map((one) => `&${one}`);

/** The address of a place. */
export const addressOf = ({ show, ...place }: Place): string => `/desk?show=${show}${params(place).join('')}`;

type InPlace = { lang: Lang; place: Place };

/** The lists, each with how many enquiries it holds. */
export function Filters({
  lang,
  place,
  counts,
  isTurned,
}: InPlace & { counts: Record<Show, number>; isTurned: boolean }) {
  const w = wordsFor(lang).desk;
  return (
    <nav aria-label={w.filterLabel} className="filters">
      {shows.map((one) => (
        <a
          key={one}
          href={addressOf({ ...place, after: null, show: one })}
          aria-current={one === place.show ? 'page' : undefined}
          {...(isTurned && one === place.show && { autoFocus: true })}
        >
          {w.shows[one]} <span className="count">{counts[one]}</span>
        </a>
      ))}
    </nav>
  );
}

/** Which wait comes first: two links, the one that holds marked. Each leads to itself, so that the focus stays there. */
export function OrderOfWaits({ lang, place }: InPlace) {
  const w = wordsFor(lang).waits.order;
  const search = place.find ? `&find=${place.find}` : '';
  return (
    <nav aria-label={w.label} className="order">
      {orders.map((order) => (
        <a
          key={order}
          id={`order-${order}`}
          href={`/desk?order=${order}${search}#order-${order}`}
          aria-current={order === place.order ? 'true' : undefined}
        >
          {w[order]}
        </a>
      ))}
    </nav>
  );
}
