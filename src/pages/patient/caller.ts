import { data, type RouterContextProvider } from 'react-router';
import { deedsIn, visitorIn } from '../context.ts';
import { patientCookie } from '../cookie.ts';

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
