import { createElement, Fragment, type ReactNode } from 'react';
import { jsx as plain, jsxs as plainOfMany } from 'react/jsx-runtime';

export type { JSX } from 'react/jsx-runtime';
export { Fragment };

type Props = { children?: ReactNode };
type Make = typeof plain;

/** No line ends after the hyphen of these: one letter alone is no part of a word. */
const whole = /(e-mails?)/iu;
/** What holds text alone. */
const textOnly: ReadonlySet<unknown> = new Set([
  'title',
  'option',
  'textarea',
  'style',
  'script',
  'text',
  'desc',
]);

/** A text with each such word in an element of its own, which holds it together on a line. The text is the same to
 * whoever searches, copies or listens. */
function together(child: ReactNode): ReactNode {
  if (typeof child !== 'string' || !whole.test(child)) return child;
  const parts = child
    .split(whole)
    .map((part, place) =>
      place % 2 === 1 ? createElement('span', { key: place, className: 'together' }, part) : part,
    );
  return createElement(Fragment, null, ...parts);
}

const held =
  (make: Make): Make =>
  (type, props, key) => {
    const { children } = props as Props;
    if (typeof type !== 'string' || textOnly.has(type) || children === undefined)
      return make(type, props, key);
    const kept = Array.isArray(children) ? children.map(together) : together(children);
    return make(type, { ...(props as Props), children: kept }, key);
  };

/** What our pages are made with: React's own, with the words held together in every text of ours. */
export const jsx: Make = held(plain);
export const jsxs: Make = held(plainOfMany);
