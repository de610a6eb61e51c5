import { redirect } from 'react-router';
import { deedsIn, visitorIn } from '../context.ts';
import { sessionCookie, setCookie } from '../cookie.ts';
import { forgetsPages } from '../forgets-pages.ts';
import type { Route } from './+types/sign-out.ts';

export function loader() {
  return redirect('/sign-in', 303);
}

export async function action({ context }: Route.ActionArgs) {
  const { session, secure } = visitorIn(context);
  if (session) await deedsIn(context).signOut(session);
  const cookie = setCookie(sessionCookie.name, '', { ...sessionCookie, secure, maxAge: 0 });
  return redirect('/sign-in?told=signedOut', {
    status: 303,
    headers: { 'Set-Cookie': cookie, ...forgetsPages },
  });
}
