import { data } from 'react-router';
import type { Id } from '../database/id.ts';
import { isId } from '../database/is-id.ts';

/** The id that a URL or a field of a form names. Throws a 404 page if it can be the id of no row. */
export function givenId<Of extends Id>(text: string): Of {
  if (isId<Of>(text)) return text;
  throw data(null, 404);
}
