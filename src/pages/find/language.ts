import type { Lang } from '../../words/write.ts';

/** The language of a public page, from its path. */
export const languageOf = (request: Request): Lang =>
  new URL(request.url).pathname.startsWith('/en') ? 'en' : 'fr';
