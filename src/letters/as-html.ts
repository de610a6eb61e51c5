import type { Letter } from './letter.ts';
import { look, sheet } from './letter-looks.ts';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const html = (parts: TemplateStringsArray, ...texts: string[]) =>
  String.raw({ raw: parts }, ...texts.map(escaped));

/** The letter as HTML: one column, no images, nothing fetched. Its looks are inline styles, every address is a link,
 * and the URL of a single button is written out beneath it, to be copied; beside a list it would be one address too
 * many (reminding-367). */
export function asHtml(letter: Letter, locale: 'fr' | 'en'): string {
  const paragraph = (text: string) => html`<p>${text}</p>\n`;
  const small = (content: string) => `<p ${look('small')}>${content}</p>\n`;
  const link = (url: string, label = url) =>
    `<a ${look('link')} href="${escaped(url)}">${escaped(label)}</a>`;
  const action = letter.action
    ? `<p><a ${look('action')} href="${escaped(letter.action.url)}">${escaped(letter.action.label)}</a></p>
${letter.list ? '' : small(link(letter.action.url))}`
    : '';
  const list = (letter.list ?? []).map(
    ({ label, url, code }) =>
      `<p>${link(url, label)}<br><span ${look('small')}>${escaped(code)}</span></p>\n`,
  );
  const code = letter.code
    ? small(`${escaped(letter.code.label)}<br><span ${look('code')}>${escaped(letter.code.text)}</span>`)
    : '';
  const end = letter.end ? small(`${escaped(letter.end.label)} ${link(letter.end.url)}`) : '';
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escaped(letter.subject)}</title><style>${sheet}</style></head>
<body ${look('behind')}><div hidden ${look('ahead')}>${escaped(letter.preheader)}</div><div ${look('page')}><div ${look('letter')}>
<p ${look('name')}><span ${look('given')}></span><span ${look('taken')}></span>Relais</p>
${paragraph(letter.greeting)}${letter.paragraphs.map(paragraph).join('')}${action}${list.join('')}${code}${letter.closing.map(paragraph).join('')}<hr ${look('rule')}>
${letter.footer.map(escaped).map(small).join('')}${end}</div></div></body></html>
`;
}
