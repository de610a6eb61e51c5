/** Clears the browser's cached pages at sign-out (Clear-Site-Data), but not cookies: a device stays enrolled.
 * Browsers honour it over https only. */
export const forgetsPages = { 'Clear-Site-Data': '"cache", "storage"' } as const;
