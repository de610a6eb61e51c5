import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { jsx, jsxs } from './jsx-runtime.ts';

const line = (text: string) => `<span class="text">${text}</span>`;
const span = (word: string) => `<span class="together">${word}</span>`;

test.each([
  ['Votre e-mail', line(`Votre ${span('e-mail')}`)],
  ['E-mails et l’e-mail.', line(`${span('E-mails')} et l’${span('e-mail')}.`)],
  ['Un rendez-vous', 'Un rendez-vous'],
])('%s', (text, shown) => expect(renderToStaticMarkup(jsx('p', { children: text }))).toBe(`<p>${shown}</p>`));

test('among other children, and in what a part is given', () => {
  const Part = ({ children }: { children?: unknown }) => jsx('b', { children });
  const page = jsxs('p', {
    children: ['Un ', false, 'e-mail', ' ', jsx(Part, { children: 'l’e-mail' }), 2, ' mots'],
  });
  expect(renderToStaticMarkup(page)).toBe(
    `<p>${line(`Un ${span('e-mail')} `)}<b>${line(`l’${span('e-mail')}`)}</b>2 mots</p>`,
  );
});

test.each(['title', 'option', 'textarea'] as const)('%s holds text alone', (type) =>
  expect(renderToStaticMarkup(jsx(type, { children: 'un e-mail' }))).not.toContain('span'),
);
