/** The address of the page that offers other practices for an enquiry; its cookie travels there too. */
export const offerPath = (enquiryId: string) => `/demande/${enquiryId}/autres-cabinets`;
