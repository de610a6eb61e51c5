import { data, redirect } from 'react-router';
import { wholeDesk } from '../signed-in.ts';
import type { Route } from './+types/own-practice.ts';

/** Redirects a manager to the page of their practice: of the first one if there are several. */
export function loader({ request, context }: Route.LoaderArgs) {
  const { person } = wholeDesk(context, request);
  const managed = person.memberships.find((one) => one.role === 'manager');
  if (!managed) throw data(null, 404);
  return redirect(`/desk/practices/${managed.practiceId}`, 303);
}
