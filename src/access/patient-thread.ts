import type { Service } from '../database/service.ts';
import { threadOf } from '../enquiry/thread.table.ts';
import type { Thread } from '../enquiry/thread.ts';
import { isUuid } from './is-uuid.ts';
import { recognisePatient } from './recognise.ts';

/** The enquiry that a patient's cookie opens; null when it opens no such enquiry. */
export async function patientThread(
  service: Service,
  token: string | undefined,
  enquiryId: string,
): Promise<Thread | null> {
  if (!isUuid(enquiryId) || !(await recognisePatient(service, token, enquiryId))) return null;
  return threadOf(service.database.read, service.keys, enquiryId);
}
