import { data } from 'react-router';
import { deedsIn, visitorIn } from '../context.ts';
import { formText } from '../form-text.ts';
import { givenId } from '../given-id.ts';
import type { Route } from './+types/read.ts';

/** A member's browser reports that the detail is visible: the only way to become *read* (mission, point 2). */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { caller } = visitorIn(context);
  if (!caller) throw data(null, 401);
  const form = await request.formData();
  const marked = await deedsIn(context).markRead(caller, {
    enquiryId: givenId(params.id),
    seen: Number(formText(form, 'seen')) || 0,
  });
  if (marked.because === 'gone') throw data(null, 404);
  return data({ read: marked.read });
}

/** A GET marks nothing as read, and shows nothing. */
export function loader() {
  throw data(null, 404);
}
