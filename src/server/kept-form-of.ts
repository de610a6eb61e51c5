import type { KeptForm } from '../access/kept-form.ts';
import { isData } from './which-route.ts';

const urlencoded = 'application/x-www-form-urlencoded';
/** Whoever signs in keeps the address that she typed. */
export const signInPath = '/sign-in';
const secrets = ['password', 'secret'];
/** The largest body that is read, in bytes. */
export const mostBytes = 256 * 1024;
/** More than any form of ours has. */
const mostFields = 400;
/** How much of a form is kept on the page that refuses it as one too many, in bytes: that page must cost less than what
 * it refuses, and holds the longest message that would be taken. */
export const mostOfRefused = 64 * 1024;

/** Whether a body carries a form of more fields than any page of ours has. Read as a copy. */
export async function isOverfull(request: Request): Promise<boolean> {
  if (!request.headers.get('content-type')?.startsWith(urlencoded)) return false;
  const typed = await request.clone().text();
  let fields = 1;
  for (let at = typed.indexOf('&'); at >= 0 && fields <= mostFields; at = typed.indexOf('&', at + 1))
    fields++;
  return fields > mostFields;
}

/** The form of a request that could not be taken, but for secrets; null where there is none to keep, or more than
 * `longest` bytes of it. */
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
