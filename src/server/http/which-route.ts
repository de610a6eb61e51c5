import { idLogged, type Logged, pathLogged } from '../../database/log.ts';

/** A path as the table of routes knows it. */
export type KnownPath = {
  /** `/suivi/:locator/:secret` */
  route: string;
  /** The one spelling of the path. */
  path: string;
  /** What a log may show: the page of the path, with the ids that are in it. */
  shown: Logged;
  /** The route as a log shows it. */
  named: Logged;
  /** The enquiry that the page is about, where it is about one. */
  enquiry?: Logged;
};

type Segments = readonly string[];

const isValue = (segment: string | undefined) => segment?.startsWith(':') === true;
const segmentsOf = (path: string) => path.split('/').filter(Boolean);

/** What a script requests instead of a page, by either of the names that the router accepts. */
const dataOf = /(\/_)?\.data$/;

/** Whether a path requests the data of a page, as a script does instead of the page. */
export const isData = (pathname: string): boolean => dataOf.test(pathname);

/** The path of the page whose data is requested; any other path unchanged. */
export const pagePathOf = (pathname: string): string => pathname.replace(dataOf, '');

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment).toLowerCase();
  } catch {
    return null;
  }
}

const fits = (pattern: Segments, given: Segments) =>
  pattern.every((segment, place) => isValue(segment) || segment === decoded(given[place] ?? ''));

/** A path that is put together again: its words as the table has them, its values as they came. */
const joined = (pattern: Segments, given: Segments) =>
  pattern.map((segment, place) => `/${isValue(segment) ? (given[place] ?? '') : segment}`).join('') || '/';

/** The words of a path behind which the id of an enquiry stands. */
const beforeEnquiries: readonly (string | undefined)[] = ['demande', 'enquiries'];

function enquiryIn(pattern: Segments, given: Segments) {
  const place = pattern.indexOf(':id');
  return beforeEnquiries.includes(pattern[place - 1]) ? { enquiry: idLogged(given[place] ?? '') } : {};
}

/** A static segment is more specific than a parameter. */
const wordsFirst = (left: Segments, right: Segments) => {
  const at = left.findIndex((segment, place) => isValue(segment) !== isValue(right[place]));
  return at < 0 ? 0 : Number(isValue(left[at])) - Number(isValue(right[at]));
};

/** Finds the route that matches a path, in whatever spelling the router would accept: upper case, doubled and
 * trailing slashes, escapes, the data of a page. Null if there is none. */
export function routesKnown(routes: readonly string[]): (pathname: string) => KnownPath | null {
  const table = new Map<number, Segments[]>();
  for (const route of new Set(routes.filter((one) => !one.includes('*')))) {
    const segments = segmentsOf(route);
    table.set(segments.length, [...(table.get(segments.length) ?? []), segments].sort(wordsFirst));
  }
  return (pathname) => {
    const data = dataOf.exec(pathname);
    const given = segmentsOf(data ? pathname.slice(0, data.index) : pathname);
    const pattern = table.get(given.length)?.find((one) => fits(one, given));
    if (!pattern) return null;
    const end = data && (given.length === 0 ? '_.data' : '.data');
    return {
      route: `/${pattern.join('/')}`,
      path: joined(pattern, given) + (end ?? ''),
      shown: pathLogged(pattern, given),
      named: pathLogged(pattern, []),
      ...enquiryIn(pattern, given),
    };
  };
}

/** Whether the path of a route contains a secret; an unknown route may. */
export const isSecretRoute = (route: string | null): boolean =>
  route === null || /:(locator|secret)\b/.test(route);
