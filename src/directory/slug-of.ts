import { wordsIn } from '../words/fold.ts';

/** The URL slug of a name: "Clinique de l’Étoile" → "clinique-de-l-etoile". */
export const slugOf = (name: string): string =>
  wordsIn(name)
    .join('-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
