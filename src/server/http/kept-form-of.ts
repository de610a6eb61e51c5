import type { KeptForm } from '../../access/kept-form.ts';
import { isData } from './which-route.ts';

const urlencoded = 'application/x-www-form-urlencoded';
/** At sign-in, the typed address is kept. */
export const signInPath = '/sign-in';
const secrets = ['password', 'secret'];
/** Maximum size of a request body, in bytes. */
export const mostBytes = 256 * 1024;
/** More than any form of ours has. */
const mostFields = 400;
/** How much of a form is kept on the page that refuses it for rate limiting, in bytes: that page must cost less than
 * what it refuses, and still hold the longest message that would be accepted. */
export const mostOfRefused = 64 * 1024;

/** Whether a body contains a form with more fields than any page of ours has. Reads a clone. */
export async function isOverfull(request: Request): Promise<boolean> {
  if (!request.headers.get('content-type')?.startsWith(urlencoded)) return false;
  const typed = await request.clone().text();
  let fields = 1;
  for (let at = typed.indexOf('&'); at >= 0 && fields <= mostFields; at = typed.indexOf('&', at + 1))
    fields++;
  return fields > mostFields;
}

/** The form of a request that was not accepted, without secrets; null if there is none, or it is larger than
 * `longest` bytes. */
export async function keptFormOf(request: Request, longest: number): Promise<KeptForm | null> {
  const { pathname, search } = new URL(request.url);
  if (!request.headers.get('content-type')?.startsWith(urlencoded) || isData(pathname)) return null;
  if (await isOverfull(request)) return null;
  const typed = await request.text();
  if (typed.length > longest) return null;
  const form = new URLSearchParams(typed);
  const isSecret = secrets.some((name) => form.has(name));
  if (isSecret && !form.has('kept') && pathname !== signInPath) return null;
  return { action: pathname + search, fields: [...form].filter(([name]) => !secrets.includes(name)) };
}
