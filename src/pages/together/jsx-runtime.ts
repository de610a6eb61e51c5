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

const isText = (child: ReactNode) => typeof child === 'string' || typeof child === 'number';
const isNothing = (child: ReactNode) => child === null || child === undefined || typeof child === 'boolean';

/** A text with each such word in an element of its own, which holds it together on a line, and one element around all
 * of it: in a flex container it stays one item. It is the same to whoever searches, copies or listens. */
const textOf = (text: string, key: number): ReactNode =>
  whole.test(text)
    ? createElement(
        'span',
        { key: `text ${key}`, className: 'text' },
        ...text
          .split(whole)
          .map((part, place) =>
            place % 2 === 1 ? createElement('span', { key: place, className: 'together' }, part) : part,
          ),
      )
    : text;

/** Children with such words held together in each text; what else they are keeps its place among them. */
function together(children: readonly ReactNode[]): ReactNode[] {
  const kept = [...children];
  for (let from = 0; from < children.length; from++) {
    if (!isText(children[from])) continue;
    let until = from + 1;
    while (until < children.length && (isText(children[until]) || isNothing(children[until]))) until++;
    const text = children.slice(from, until).filter(isText).join('');
    if (whole.test(text)) kept.fill(null, from, until)[from] = textOf(text, from);
    from = until - 1;
  }
  return kept;
}

const held =
  (make: Make): Make =>
  (type, props, key) => {
    const { children } = props as Props;
    if (typeof type !== 'string' || textOnly.has(type) || children === undefined)
      return make(type, props, key);
    const kept = Array.isArray(children)
      ? together(children)
      : typeof children === 'string'
        ? textOf(children, 0)
        : children;
    return make(type, { ...(props as Props), children: kept }, key);
  };

/** What our pages are made with: React's own, with the words held together in every text of ours. */
export const jsx: Make = held(plain);
export const jsxs: Make = held(plainOfMany);
