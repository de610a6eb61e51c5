export type Entry = { may: true } | { may: false; status: 400 | 403 | 405 | 415 };

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const urlencoded = 'application/x-www-form-urlencoded';

const hostOf = (origin: string) => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};

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
const isOneClick = (path: string) => path.startsWith('/digest/');

/** Whether a request may reach a page (SAFETY "CSRF"): an unsafe one comes from our own pages, whatever its
 * content type, and carries a form. `path` holds path and query. */
export function mayEnter(request: {
  method: string;
  path: string;
  host: string | null;
  publicHost: string;
  origin: string | null;
  fetchSite: string | null;
  contentType: string | null;
}): Entry {
  if (!isReadable(request.path)) return { may: false, status: 400 };
  if (safe.has(request.method)) return { may: true };
  if (request.method !== 'POST') return { may: false, status: 405 };
  const { origin, fetchSite } = request;
  if (fetchSite !== null && fetchSite !== 'same-origin' && fetchSite !== 'none')
    return { may: false, status: 403 };
  const from = origin === null ? null : hostOf(origin);
  if (origin !== null && (from === null || (from !== request.publicHost && from !== request.host)))
    return { may: false, status: 403 };
  if (isOneClick(request.path)) return { may: true };
  const type = request.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return type === urlencoded ? { may: true } : { may: false, status: 415 };
}
