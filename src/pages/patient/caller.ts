import { data, type RouterContextProvider } from 'react-router';
import type { PatientCaller } from '../../access/caller/caller.ts';
import type { KeptForm } from '../../access/kept-form.ts';
import { deedsIn, visitorIn } from '../context.ts';
import { patientCookie } from '../cookie.ts';

type Context = Readonly<RouterContextProvider>;

const patientIn = (context: Context, enquiryId: string): Promise<PatientCaller | null> =>
  deedsIn(context).patientCaller(visitorIn(context).cookie(patientCookie(enquiryId)), enquiryId);

/** The form that a patient sends from their page, and the patient as caller. If the browser has lost its cookie in the
 * meantime, nothing is done, and the 403 page keeps the form until the link of the email was opened again
 * (patient-1). */
export async function ownForm(
  context: Context,
  request: Request,
  enquiryId: string,
): Promise<{ caller: PatientCaller; form: FormData }> {
  const form = await request.formData();
  const caller = await patientIn(context, enquiryId);
  if (caller) return { caller, form };
  const fields = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const { pathname, search } = new URL(request.url);
  throw data({ kept: { action: pathname + search, fields } satisfies KeptForm }, 403);
}

/** The patient's own enquiry, its practice and its procedure. Throws a 403 page if the browser has no session for this
 * enquiry. */
export async function ownPage(context: Context, enquiryId: string) {
  const deeds = deedsIn(context);
  const caller = await patientIn(context, enquiryId);
  const thread = caller && (await deeds.patientThread(caller));
  if (!thread) throw data('private', 403);
  visitorIn(context).isKnownBy(thread.id);
  const practice = await deeds.practiceById(thread.practiceId);
  const procedure = await deeds.procedureById(thread.procedureId);
  if (!practice || !procedure) throw data(null, 404);
  return { thread, practice, procedure };
}
