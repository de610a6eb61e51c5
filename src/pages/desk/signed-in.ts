import { data, type RouterContextProvider, redirect } from 'react-router';
import type { Caller } from '../../access/caller.ts';
import { visitorIn } from '../context.ts';

/** The signed-in member or operator; sends anybody else to the sign-in page, and back here afterwards. */
export function signedIn(context: Readonly<RouterContextProvider>, request: Request): Caller {
  const { caller } = visitorIn(context);
  if (caller) return caller;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303);
}

/** The signed-in member with her whole desk: a session of one enquiry is asked to sign in (READINGS 1). */
export function wholeDesk(context: Readonly<RouterContextProvider>, request: Request): Caller {
  const caller = signedIn(context, request);
  if (caller.session.enquiryId === null) return caller;
  const { pathname, search } = new URL(request.url);
  throw redirect(`/sign-in?to=${encodeURIComponent(pathname + search)}`, 303);
}

/** The signed-in operator; for anybody else her pages do not exist. */
export function operator(context: Readonly<RouterContextProvider>, request: Request): Caller {
  const caller = signedIn(context, request);
  if (!caller.person.operator) throw data(null, 404);
  return caller;
}
