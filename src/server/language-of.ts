import type { Lang } from '../words/write.ts';

/** The language for a visitor: the one in the address, else the first of French and English that her browser
 * asks for; French where it asks for neither. */
export function languageOf(path: string, accepted: string | null): Lang {
  if (/^\/en(\/|$)/.test(path)) return 'en';
  if (/^\/fr(\/|$)/.test(path)) return 'fr';
  const wanted = (accepted ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
    return { lang: tag.split('-')[0], q: q === undefined ? 1 : Number(q) };
  });
  const best = wanted
    .filter(({ lang, q }) => (lang === 'fr' || lang === 'en') && q > 0)
    .sort((one, other) => other.q - one.q)[0];
  return best?.lang === 'en' ? 'en' : 'fr';
}
