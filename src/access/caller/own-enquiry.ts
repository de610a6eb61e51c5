import type { Within } from '../../database/service.ts';
import { type OpenEnquiry, openEnquiry } from '../../enquiry/history/open-enquiry.ts';
import type { PatientCaller, SenderCaller } from './caller.ts';

/** Locks the caller's own enquiry for a deed of hers: no id can be passed on beside her, so no deed opens another. Null
 * where it is no more. */
export const ownEnquiry = (
  within: Within,
  caller: PatientCaller | SenderCaller,
): Promise<OpenEnquiry | null> => openEnquiry(within, caller.enquiryId);
