import { isLoopback } from '../letters/is-loopback.ts';

/** The status of the page that is answered instead. */
export type NoEntry = 400 | 403 | 405 | 415 | 421;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const urlencoded = 'application/x-www-form-urlencoded';

/** The name and the port of a host as a scheme has them: in lower case, without the scheme's own port. */
function placeOf(scheme: string, host: string) {
  if (!/^[^\s/?#@\\]+$/.test(host) || !URL.canParse(`${scheme}//${host}`)) return null;
  const { hostname, port } = new URL(`${scheme}//${host}`);
  return { name: hostname.replace(/\.$/, ''), port };
}

/** Whether a host is the one that the site is known by; in a trial on one machine any name of that machine. */
export function isOurHost(host: string | null, publicUrl: string): boolean {
  const { protocol, host: ours } = new URL(publicUrl);
  const [given, own] = [placeOf(protocol, host ?? ''), placeOf(protocol, ours)];
  if (!given || !own || given.port !== own.port) return false;
  return given.name === own.name || (isLoopback(given.name) && isLoopback(own.name));
}

/** Whether an origin is the site's, with its scheme, or the one by which this request came in a trial. */
function isOurOrigin(origin: string, host: string | null, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, origin: ours } = new URL(publicUrl);
  const here = `${protocol}//${host}`;
  return [ours, URL.canParse(here) ? new URL(here).origin : ours].includes(new URL(origin).origin);
}

/** The address can be read: every escape is a character, and none is NUL. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** Where a mail program ends a letter in its owner's name: it may send any form, and the form says nothing
 * (RFC 8058). */
const oneClick = '/digest/:person/:secret';

/** Why a request may not reach a page, null where it may (mission "At the door"): it is meant for this site, and an unsafe one comes from our own
 * pages, whatever its content type, and carries a form. `path` holds path and query; `route` is the one it matches. */
export function whyNoEntry(request: {
  method: string;
  path: string;
  route: string | null;
  host: string | null;
  publicUrl: string;
  origin: string | null;
  fetchSite: string | null;
  contentType: string | null;
}): NoEntry | null {
  const { method, path, route, host, publicUrl, origin, fetchSite, contentType } = request;
  if (!isOurHost(host, publicUrl)) return 421;
  if (!isReadable(path)) return 400;
  if (safe.has(method)) return null;
  if (method !== 'POST') return 405;
  if (fetchSite !== null && fetchSite !== 'same-origin' && fetchSite !== 'none') return 403;
  if (origin !== null && !isOurOrigin(origin, host, publicUrl)) return 403;
  if (route === oneClick) return null;
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return type === urlencoded ? null : 415;
}
