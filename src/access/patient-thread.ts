import type { Service } from '../database/service.ts';
import { threadOf } from '../enquiry/thread.table.ts';
import type { Thread } from '../enquiry/thread.ts';
import { isUuid } from './is-uuid.ts';
import { recognisePatient } from './recognise.ts';

/** An enquiry as its patient's browser opens it. */
export type OwnThread = Thread & {
  /** She came by a link of a letter, so that the address is hers. */
  byLetter: boolean;
};

/** The enquiry that a patient's cookie opens; null when it opens no such enquiry. */
export async function patientThread(
  service: Service,
  token: string | undefined,
  enquiryId: string,
): Promise<OwnThread | null> {
  const hers = isUuid(enquiryId) ? await recognisePatient(service, token, enquiryId) : null;
  const thread = hers && (await threadOf(service.database.read, service.keys, enquiryId));
  return thread && { ...thread, ...hers };
}
