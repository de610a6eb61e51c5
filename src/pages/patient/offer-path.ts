/** The URL of an enquiry’s offer page; the cookie of the enquiry is sent there too. */
export const offerPath = (enquiryId: string) => `/demande/${enquiryId}/autres-cabinets`;
