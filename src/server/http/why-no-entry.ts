import { isLoopback } from '../../letters/is-loopback.ts';

/** The status to respond with instead. */
export type NoEntry = 400 | 403 | 405 | 415 | 421;

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const urlencoded = 'application/x-www-form-urlencoded';

/** The name and port of a host, normalised for a scheme: in lower case, without the scheme's default port. */
function placeOf(scheme: string, host: string) {
  if (!/^[^\s/?#@\\]+$/.test(host) || !URL.canParse(`${scheme}//${host}`)) return null;
  const { hostname, port } = new URL(`${scheme}//${host}`);
  return { name: hostname.replace(/\.$/, ''), port };
}

/** Whether a host is that of the site; in a trial on one machine, any name of that machine. */
export function isOurHost(host: string | null, publicUrl: string): boolean {
  const { protocol, host: ours } = new URL(publicUrl);
  const [given, own] = [placeOf(protocol, host ?? ''), placeOf(protocol, ours)];
  if (!given || !own || given.port !== own.port) return false;
  return given.name === own.name || (isLoopback(given.name) && isLoopback(own.name));
}

/** Whether an origin is the site's, scheme included, or in a trial the one of this request. */
function isOurOrigin(origin: string, host: string | null, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, origin: ours } = new URL(publicUrl);
  const here = `${protocol}//${host}`;
  return [ours, URL.canParse(here) ? new URL(here).origin : ours].includes(new URL(origin).origin);
}

/** Whether a path can be decoded: every escape is a character, and none is NUL. */
function isReadable(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** One-click unsubscribe: the mail client may send any form, and its content does not matter (RFC 8058). */
const oneClick = '/digest/:person/:secret';

/** Why a request is refused, null if it is not: it must be meant for this site (http-101), and an unsafe one must come
 * from our own pages, whatever its content type, and contain a form. `path` includes the query; `route` is the one it
 * matches. */
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
