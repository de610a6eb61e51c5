import { parse } from 'hono/utils/cookie';
import { cookieName } from '../../pages/cookie.ts';

type Place = { name: string; path: string };

/** The cookies of a request by its header, each asked for by its place; undefined where it has none. Of two of one name
 * the first counts, which browsers send for the longer path (RFC 6265). */
export function cookiesOf(header: string | null, secure: boolean): (place: Place) => string | undefined {
  const values: Record<string, string | undefined> = parse(header ?? '');
  return (place) => values[cookieName(place.name, { ...place, secure })];
}
