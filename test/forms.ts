const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

/** A text of HTML as a person reads it. */
export const decoded = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name) => entities[name] ?? '');

export type FormField = {
  name: string;
  /** `lines` is a textarea, `choice` is one of a few options. */
  type: 'hidden' | 'line' | 'lines' | 'choice' | 'secret';
  value: string;
  options: string[];
};
export type Form = { action: string; fields: FormField[] };

const attribute = (tag: string, name: string) =>
  decoded(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

function fieldOf(tag: string, inside: string): FormField | null {
  const name = attribute(tag, 'name');
  if (!name) return null;
  const field = { name, value: attribute(tag, 'value'), options: [] };
  if (tag.startsWith('<textarea')) return { ...field, type: 'lines', value: decoded(inside) };
  if (tag.startsWith('<select')) {
    const options = [...inside.matchAll(/<option[^>]*>/g)].map(([option]) => attribute(option, 'value'));
    return { ...field, type: 'choice', options };
  }
  const type = / readonly/i.test(tag) ? 'hidden' : attribute(tag, 'type') || 'text';
  if (type === 'hidden' || type === 'password')
    return { ...field, type: type === 'hidden' ? 'hidden' : 'secret' };
  if (type === 'radio' || type === 'checkbox') return { ...field, type: 'choice', options: [field.value] };
  return { ...field, type: 'line' };
}

/** The choices of one name are one field. */
function together(fields: FormField[]): FormField[] {
  const byName = new Map<string, FormField>();
  for (const field of fields) {
    const known = byName.get(field.name);
    if (known) known.options.push(...field.options);
    else byName.set(field.name, field);
  }
  return [...byName.values()];
}

/** The forms of a page that are sent by POST, with their fields as a browser would find them. */
export function formsOf(html: string, path: string): Form[] {
  return [...html.matchAll(/(<form[^>]*>)([\s\S]*?)<\/form>/g)]
    .filter(([, tag = '']) => attribute(tag, 'method') === 'post')
    .map(([, tag = '', inside = '']) => ({
      action: attribute(tag, 'action').replace(/#.*/, '') || path,
      fields: together(
        [
          ...inside.matchAll(
            /(<(?:input|textarea|select)[^>]*>)([\s\S]*?)(?=<\/textarea>|<\/select>|<input|<textarea|<select|$)/g,
          ),
        ]
          .map(([, field = '', rest = '']) => fieldOf(field, rest))
          .filter((field) => field !== null),
      ),
    }));
}
