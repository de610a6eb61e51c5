import { redirect } from 'react-router';
import { paths } from '../../words/paths.ts';
import { visitorIn } from '../context.ts';
import type { Route } from './+types/language-redirect.ts';

/** The first page, in the visitor's language. */
export const loader = ({ context }: Route.LoaderArgs) =>
  redirect(paths[visitorIn(context).lang].home, {
    status: 302,
    headers: { Vary: 'Accept-Language, Cookie' },
  });
