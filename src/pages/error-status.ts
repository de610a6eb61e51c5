import { data } from 'react-router';
import type { Route } from './+types/error-status.ts';
import { visitorIn } from './context.ts';
import { momentIn } from './moment-in.ts';

/** Shows the error page for a status that the server determined before routing. */
export function loader({ request, params, context }: Route.LoaderArgs) {
  const status = Number(params.status);
  const { searchParams } = new URL(request.url);
  throw data(
    {
      comeBackAt: momentIn(searchParams.get('at'))?.toString() ?? null,
      foreign: searchParams.get('why') === 'foreign',
      kept: visitorIn(context).kept,
    },
    Number.isInteger(status) && status >= 400 && status < 600 ? status : 404,
  );
}

export default function Never() {
  return null;
}
