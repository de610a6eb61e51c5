import type { Lang } from '../words/write.ts';
import { whatIsAccepted } from './what-is-accepted.ts';

/** The language for a visitor: the one in the path, otherwise the browser's first choice among French and English,
 * otherwise French. */
export function languageOf(path: string, accepted: string | null): Lang {
  if (/^\/en(\/|$)/.test(path)) return 'en';
  if (/^\/fr(\/|$)/.test(path)) return 'fr';
  const best = whatIsAccepted(accepted ?? '')
    .map(({ name, q }) => ({ lang: name.split('-')[0], q }))
    .filter(({ lang, q }) => (lang === 'fr' || lang === 'en') && q > 0)
    .sort((one, other) => other.q - one.q)[0];
  return best?.lang === 'en' ? 'en' : 'fr';
}
