/** The addresses of public pages in each language; everything else has one address. */
export const paths = {
  fr: {
    home: '/fr',
    results: '/fr/cabinets',
    accessibility: '/fr/accessibilite',
    legal: '/fr/mentions-legales',
    profile: (slug: string) => `/fr/cabinets/${slug}`,
    ask: (slug: string) => `/fr/cabinets/${slug}/demande`,
  },
  en: {
    home: '/en',
    results: '/en/practices',
    accessibility: '/en/accessibility',
    legal: '/en/legal',
    profile: (slug: string) => `/en/practices/${slug}`,
    ask: (slug: string) => `/en/practices/${slug}/enquiry`,
  },
};

/** The same public page in the other language; null for a page that has one address. */
export function sameIn(lang: 'fr' | 'en', path: string): string | null {
  const from = lang === 'fr' ? paths.en : paths.fr;
  if (path === from.home) return paths[lang].home;
  if (path === from.results) return paths[lang].results;
  if (path === from.accessibility) return paths[lang].accessibility;
  if (path === from.legal) return paths[lang].legal;
  const slug = path.startsWith(`${from.results}/`)
    ? path.slice(from.results.length + 1).split('/')[0]
    : undefined;
  if (!slug) return null;
  return path === from.ask(slug) ? paths[lang].ask(slug) : paths[lang].profile(slug);
}

/** The language in which an address is; null for one that is the same in both. */
export const langIn = (path: string): 'fr' | 'en' | null => {
  const [, first] = path.split('/', 2);
  return first === 'en' || first === 'fr' ? first : null;
};
