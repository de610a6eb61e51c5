import { parseAccept } from 'hono/utils/accept';
import { langIn } from '../../words/paths.ts';
import type { Lang } from '../../words/write.ts';

/** The language for a visitor: the one in the path, otherwise the browser's first choice among French and English,
 * otherwise French. */
export function languageOf(path: string, accepted: string | null): Lang {
  const lang = langIn(path);
  if (lang) return lang;
  const best = parseAccept(accepted ?? '')
    .map(({ type, q }) => ({ lang: type.toLowerCase().split('-')[0], q }))
    .find(({ lang, q }) => (lang === 'fr' || lang === 'en') && q > 0);
  return best?.lang === 'en' ? 'en' : 'fr';
}
