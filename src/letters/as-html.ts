import type { Letter } from './letter.ts';

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

const style = `:root{color-scheme:light dark}
body{margin:0;padding:24px 16px;background:#f5f4fa;color:#231d3b;font:17px/1.55 "Segoe UI",system-ui,sans-serif}
.letter{max-width:34rem;margin:0 auto;padding:28px 24px;background:#fff;border-radius:6px;overflow-wrap:anywhere}
.name{margin:0 0 24px;font-size:22px;font-weight:700}
.given,.taken{display:inline-block;width:20px;height:8px;border-radius:8px;background:#4b2e8c;vertical-align:10px}
.taken{margin:0 10px 0 -8px;background:#c0412a;vertical-align:1px}
a{color:#4b2e8c}
.action{display:inline-block;padding:12px 24px;border-radius:999px;background:#4b2e8c;color:#fff;font-weight:600;text-decoration:none}
.code{font:600 22px/1.4 ui-monospace,monospace;letter-spacing:.12em}
.small{color:#5b5474;font-size:14px}
hr{border:0;border-top:1px solid #dcd8ea}
.ahead{display:none}
@media(prefers-color-scheme:dark){body{background:#14111f;color:#ece9f6}.letter{background:#1e1a2e}.given,.action{background:#c0aef8;color:#1b1333}.taken{background:#ff9c80}.small{color:#b0a9c8}a{color:#c0aef8}.action{color:#1b1333}hr{border-color:#383250}}`;

/** The letter as HTML: one column, no image, nothing fetched. The page it opens shows its whole address. */
export function asHtml(letter: Letter, locale: 'fr' | 'en'): string {
  const paragraph = (text: string) => html`<p>${text}</p>\n`;
  const small = (text: string) => html`<p class="small">${text}</p>\n`;
  const action = letter.action
    ? html`<p><a class="action" href="${letter.action.url}">${letter.action.label}</a></p>
<p class="small">${letter.action.url}</p>\n`
    : '';
  const list = (letter.list ?? []).map(
    ({ label, url, code }) =>
      html`<p><a href="${url}">${label}</a><br><span class="small">${url} · ${code}</span></p>\n`,
  );
  const code = letter.code
    ? html`<p class="small">${letter.code.label}<br><span class="code">${letter.code.text}</span></p>\n`
    : '';
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escaped(letter.subject)}</title><style>${style}</style></head>
<body><div class="ahead">${escaped(letter.preheader)}</div><div class="letter"><p class="name"><span class="given"></span><span class="taken"></span>Relais</p>
${paragraph(letter.greeting)}${letter.paragraphs.map(paragraph).join('')}${action}${list.join('')}${code}${letter.closing.map(paragraph).join('')}<hr>
${letter.footer.map(small).join('')}</div></body></html>
`;
}
