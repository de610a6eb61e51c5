/** What a browser keeps of the pages of whoever signs out is gone from it (Clear-Site-Data). Cookies are not: a device
 * stays enrolled. Browsers hear it over https alone. */
export const forgetsPages = { 'Clear-Site-Data': '"cache", "storage"' } as const;
