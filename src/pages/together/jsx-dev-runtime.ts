import { jsx, jsxs } from './jsx-runtime.ts';

export type { JSX } from 'react/jsx-runtime';
export { Fragment } from './jsx-runtime.ts';

/** The same where a page is developed. */
export const jsxDEV = (...[type, props, key, isOfMany]: [...Parameters<typeof jsx>, boolean]) =>
  (isOfMany ? jsxs : jsx)(type, props, key);
