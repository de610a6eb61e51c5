import { data, type RouterContextProvider } from 'react-router';
import type { PatientCaller } from '../../access/caller/caller.ts';
import type { KeptForm } from '../../access/kept-form.ts';
import type { EnquiryId } from '../../database/id.ts';
import { isId } from '../../database/is-id.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { patientCookie } from '../cookie.ts';

type Context = Readonly<RouterContextProvider>;

/** `id` is that of the URL. */
async function patientIn(context: Context, id: string): Promise<PatientCaller | null> {
  if (!isId<EnquiryId>(id)) return null;
  return deedsIn(context).patientCaller(visitorIn(context).cookie(patientCookie(id)), id);
}

/** What a patient sends from a page of hers, and who she is. Where her browser has lost her enquiry meanwhile, nothing is
 * done, and the 403 page keeps every word until she has opened the link of her mail again. */
export async function ownForm(
  context: Context,
  request: Request,
  id: string,
): Promise<{ caller: PatientCaller; form: FormData }> {
  const form = await request.formData();
  const caller = await patientIn(context, id);
  if (caller) return { caller, form };
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { pathname, search } = new URL(request.url);
  throw data({ kept: { action: pathname + search, fields } satisfies KeptForm }, 403);
}

/** The patient's own enquiry as she opened it, with the practice it went to and its procedure. Throws a 403 page where
 * her browser has not been given this enquiry. */
export async function ownPage(context: Context, id: string) {
  const deeds = deedsIn(context);
  const caller = await patientIn(context, id);
  const thread = caller && (await deeds.patientThread(caller));
  if (!thread) throw data('private', 403);
  visitorIn(context).isKnownBy(thread.id);
  const practice = await deeds.practiceById(thread.practiceId);
  const procedure = await deeds.procedureById(thread.procedureId);
  if (!practice || !procedure) throw data(null, 404);
  return { thread, practice, procedure };
}
