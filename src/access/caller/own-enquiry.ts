import type { Within } from '../../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../../enquiry/history/open-enquiry.ts';
import type { PatientCaller, SenderCaller } from './caller.ts';

/** Locks the caller’s own enquiry for a deed: it takes no id besides the caller, so no deed can open another one. Null
 * if it does not exist any more. */
export const ownEnquiry = (
  within: Within,
  caller: PatientCaller | SenderCaller,
): Promise<OpenEnquiry | null> => openEnquiry(within, caller.enquiryId);
