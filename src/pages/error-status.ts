import { data } from 'react-router';
import type { Route } from './+types/error-status.ts';
import { visitorIn } from './context.ts';

/** Shows the page of an error that the server found before any page was asked. */
export function loader({ request, params, context }: Route.LoaderArgs) {
  const status = Number(params.status);
  const { searchParams } = new URL(request.url);
  throw data(
    {
      comeBackAt: searchParams.get('at'),
      foreign: searchParams.get('why') === 'foreign',
      kept: visitorIn(context).kept,
    },
    status >= 400 && status < 600 ? status : 404,
  );
}

export default function Never() {
  return null;
}
