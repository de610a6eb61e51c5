import { data } from 'react-router';
import { deedsIn, visitorIn } from '../context.ts';
import type { Route } from './+types/acted.ts';

/** A member's browser reports a human action on the page; the time is that of the server's clock. */
export async function action({ context }: Route.ActionArgs) {
  const { session } = visitorIn(context);
  if (!session) throw data(null, 401);
  return data(await deedsIn(context).noteAct(session));
}

/** There is nothing to see. */
export function loader() {
  throw data(null, 404);
}
