import type { EnquiryId } from '../../database/id.ts';
/** The URL of an enquiry’s offer page; the cookie of the enquiry is sent there too. */
export const offerPath = (enquiryId: EnquiryId) => `/demande/${enquiryId}/autres-cabinets`;
