/** What can go wrong with a page in a browser: it was not as the server sent it, so that React drew it anew; or it could
 * not go on, so that it stands as it was and works without script. */
export const faultKinds = ['drawn-anew', 'without-script'] as const;
export type FaultKind = (typeof faultKinds)[number];
