import { wordsIn } from '../words/fold.ts';

/** The part of an address that names something: "Clinique de l’Étoile" → "clinique-de-l-etoile". */
export const slugOf = (name: string): string =>
  wordsIn(name)
    .join('-')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
