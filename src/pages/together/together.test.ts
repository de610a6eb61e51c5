import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { jsx, jsxs } from './jsx-runtime.ts';

const span = (word: string) => `<span class="together">${word}</span>`;

test.each([
  ['Votre e-mail', `Votre ${span('e-mail')}`],
  ['E-mails et l’e-mail.', `${span('E-mails')} et l’${span('e-mail')}.`],
  ['Un rendez-vous', 'Un rendez-vous'],
])('%s', (text, shown) => expect(renderToStaticMarkup(jsx('p', { children: text }))).toBe(`<p>${shown}</p>`));

test('among other children, and in what a part is given', () => {
  const Part = ({ children }: { children?: unknown }) => jsx('b', { children });
  const page = jsxs('p', { children: ['Un ', 'e-mail', jsx(Part, { children: 'l’e-mail' })] });
  expect(renderToStaticMarkup(page)).toBe(`<p>Un ${span('e-mail')}<b>l’${span('e-mail')}</b></p>`);
});

test.each(['title', 'option', 'textarea'] as const)('%s holds text alone', (type) =>
  expect(renderToStaticMarkup(jsx(type, { children: 'un e-mail' }))).not.toContain('span'),
);
