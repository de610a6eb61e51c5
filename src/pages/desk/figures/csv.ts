import { data } from 'react-router';
import { deedsIn } from '../../context.ts';
import { wholeDesk } from '../signed-in.ts';
import type { Route } from './+types/csv.ts';
import { askedFigures } from './figures-asked.ts';

/** The figures of a period as a CSV file (RFC 4180). */
export async function loader({ request, context }: Route.LoaderArgs) {
  const caller = wholeDesk(context, request);
  const csv = await deedsIn(context).theirFiguresCsv(caller, askedFigures(request));
  if (csv === null) throw data(null, 404);
  return new Response(csv, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="relais.csv"',
    },
  });
}
