import { contentSecurityPolicy } from '../../pages/content-security-policy.ts';
import { isSecretRoute } from './which-route.ts';

/** The headers of every response. */
const constantHeaders = (secure: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()',
  ...(secure && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
});

/** With no-referrer, browsers send `Origin: null`, which cannot be told from a foreign form; strict-origin reveals
 * the site and never the path. */
const referrerPolicy = (route: string | null) => (isSecretRoute(route) ? 'strict-origin' : 'same-origin');

/** The headers of a static file, except its own. */
export const assetHeaders = (secure: boolean): Record<string, string> => ({
  ...constantHeaders(secure),
  'referrer-policy': 'same-origin',
  'content-security-policy': contentSecurityPolicy(null),
});

/** Adds missing headers to a response, by its route; null if the route is not ours. */
export function setHeaders(headers: Headers, route: string | null, secure: boolean): void {
  for (const [name, value] of Object.entries(constantHeaders(secure))) headers.set(name, value);
  headers.set('referrer-policy', referrerPolicy(route));
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', contentSecurityPolicy(null));
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}
