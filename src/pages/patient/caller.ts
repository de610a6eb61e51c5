import { data, type RouterContextProvider } from 'react-router';
import type { KeptForm } from '../../access/kept-form.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { patientCookie } from '../cookie.ts';

/** What a patient sends from a page of hers. Where her browser has lost her enquiry meanwhile, nothing is done, and the
 * 403 page keeps every word until she has opened the link of her mail again. */
export async function ownForm(
  context: Readonly<RouterContextProvider>,
  request: Request,
  enquiryId: string,
): Promise<FormData> {
  const form = await request.formData();
  const thread = await deedsIn(context).patientThread(
    visitorIn(context).cookie(patientCookie(enquiryId)),
    enquiryId,
  );
  if (thread) return form;
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { pathname, search } = new URL(request.url);
  throw data({ kept: { action: pathname + search, fields } satisfies KeptForm }, 403);
}

/** The patient's own enquiry, with the practice it went to, its procedure and the names of those who wrote.
 * Throws a 403 page where her browser has not been given this enquiry. */
export async function ownEnquiry(context: Readonly<RouterContextProvider>, enquiryId: string) {
  const deeds = deedsIn(context);
  const visitor = visitorIn(context);
  const thread = await deeds.patientThread(visitor.cookie(patientCookie(enquiryId)), enquiryId);
  if (!thread) throw data('private', 403);
  visitor.isKnownBy(thread.id);
  const practice = await deeds.practiceById(thread.practiceId);
  const procedure = await deeds.procedureById(thread.procedureId);
  if (!practice || !procedure) throw data(null, 404);
  return { thread, practice, procedure };
}
