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

/** The form that a patient sends from their page, and the patient as caller. If the browser has lost its cookie in the
 * meantime, nothing is done, and the 403 page keeps the form until the link of the email was opened again
 * (patient-1). */
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

/** The patient's own enquiry, its practice and its procedure. Throws a 403 page if the browser has no session for this
 * enquiry. */
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
