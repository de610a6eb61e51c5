import { langIn } from '../../words/paths.ts';
import type { Lang } from '../../words/write.ts';

/** The language of a public page, from its address. */
export const languageOf = (request: Request): Lang => langIn(new URL(request.url).pathname) ?? 'fr';
