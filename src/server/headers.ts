import { contentSecurityPolicy } from '../pages/content-security-policy.ts';
import { isSecretRoute } from './which-route.ts';

/** The headers that every answer has alike. */
const constantHeaders = (secure: boolean): Record<string, string> => ({
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()',
  ...(secure && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
});

/** With no-referrer browsers send `Origin: null`, which no form of ours could be told from; strict-origin names the
 * site and never the path. */
const referrerPolicy = (route: string | null) => (isSecretRoute(route) ? 'strict-origin' : 'same-origin');

/** Those of a file beside the pages, but for its own. */
export const assetHeaders = (secure: boolean): Record<string, string> => ({
  ...constantHeaders(secure),
  'referrer-policy': 'same-origin',
  'content-security-policy': contentSecurityPolicy(null),
});

/** Gives an answer the headers that it lacks, by the route that it came from; null where that is none of ours. */
export function setHeaders(headers: Headers, route: string | null, secure: boolean): void {
  for (const [name, value] of Object.entries(constantHeaders(secure))) headers.set(name, value);
  headers.set('referrer-policy', referrerPolicy(route));
  if (!headers.has('content-security-policy'))
    headers.set('content-security-policy', contentSecurityPolicy(null));
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}
