import type { EnquiryId } from '../../database/id.ts';
/** The address of the page that offers other practices for an enquiry; its cookie travels there too. */
export const offerPath = (enquiryId: EnquiryId) => `/demande/${enquiryId}/autres-cabinets`;
