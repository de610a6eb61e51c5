import { cookieName } from '../pages/cookie.ts';

type Place = { name: string; path: string };

/** The cookies of a request, parsed from its header; undefined if it has none. */
export function cookiesOf(header: string | null, secure: boolean): (place: Place) => string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const values = new Map(
    pairs.flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  );
  return (place) => values.get(cookieName(place.name, { ...place, secure }));
}
