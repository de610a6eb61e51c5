/** What can go wrong with a page in a browser: a hydration mismatch, so that React rendered it anew; or an error
 * during hydration, so that it stays as it was and works without script. */
export const faultKinds = ['drawn-anew', 'without-script'] as const;
export type FaultKind = (typeof faultKinds)[number];
