import { data, type RouterContextProvider, redirect } from 'react-router';
import type { PatientCaller } from '../../access/caller/caller.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { patientCookie, setCookie } from '../cookie.ts';
import { offerPath } from './offer-path.ts';

const thirtyDays = 30 * 24 * 3600;

/** Leads from the page of a duplicate to the first enquiry, or to its offer, and opens it on this browser. Throws a 404
 * page if there is none of hers. */
export async function toFirst(
  context: Readonly<RouterContextProvider>,
  caller: PatientCaller,
  to: 'first' | 'first-offer',
) {
  const { userAgent, secure } = visitorIn(context);
  const opened = await deedsIn(context).openFirst(caller, userAgent);
  if (!opened) throw data(null, 404);
  const { name, path } = patientCookie(opened.enquiryId);
  const headers = new Headers();
  if (opened.token)
    headers.set('Set-Cookie', setCookie(name, opened.token, { path, secure, maxAge: thirtyDays }));
  return redirect(to === 'first' ? path : offerPath(opened.enquiryId), { status: 303, headers });
}
