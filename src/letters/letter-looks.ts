const sans = `'Segoe UI',system-ui,sans-serif`;

/** The inline style of each part of a letter: several mail clients drop every style sheet. */
const looks = {
  ahead: 'display:none;max-height:0;overflow:hidden;mso-hide:all',
  behind: 'margin:0;background:#f5f4fa',
  page: `margin:0;padding:24px 16px;background:#f5f4fa;color:#231d3b;font:17px/1.55 ${sans}`,
  letter:
    'max-width:34rem;margin:0 auto;padding:28px 24px;background:#fff;color:#231d3b;border-radius:6px;overflow-wrap:anywhere',
  name: 'margin:0 0 24px;font-size:22px;font-weight:700',
  given:
    'display:inline-block;width:20px;height:8px;border-radius:8px;background:#4b2e8c;vertical-align:10px',
  taken:
    'display:inline-block;width:20px;height:8px;margin:0 10px 0 -8px;border-radius:8px;background:#c0412a;vertical-align:1px',
  action:
    'display:inline-block;padding:12px 24px;border-radius:999px;background:#4b2e8c;color:#fff;font-weight:600;text-decoration:none',
  link: 'color:#4b2e8c',
  small: 'color:#5b5474;font-size:14px',
  code: 'font:600 22px/1.4 ui-monospace,monospace;letter-spacing:.12em;color:#231d3b',
  rule: 'border:0;border-top:1px solid #dcd8ea',
} as const;

type Part = keyof typeof looks;

/** The attributes of a part: its style, and the class that the dark style sheet uses. */
export const look = (part: Part): string => `class="${part}" style="${looks[part]}"`;

/** Only what cannot be inline: the same letter in dark mode. Inline styles give way only to `!important`. */
const dark: Partial<Record<Part, string>> = {
  behind: 'background:#14111f!important',
  page: 'background:#14111f!important;color:#ece9f6!important',
  letter: 'background:#1e1a2e!important;color:#ece9f6!important',
  given: 'background:#c0aef8!important',
  taken: 'background:#ff9c80!important',
  action: 'background:#c0aef8!important;color:#1b1333!important',
  link: 'color:#c0aef8!important',
  small: 'color:#b0a9c8!important',
  code: 'color:#ece9f6!important',
  rule: 'border-color:#383250!important',
};

/** The style sheet of a letter. It is not needed to read the letter in light mode. */
export const sheet = `:root{color-scheme:light dark}
@media(prefers-color-scheme:dark){
${Object.entries(dark)
  .map(([part, darkened]) => `.${part}{${darkened}}`)
  .join('\n')}
}`;
