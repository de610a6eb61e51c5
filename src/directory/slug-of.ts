/** The part of an address that names something: "Clinique de l’Étoile" → "clinique-de-l-etoile". */
export const slugOf = (name: string): string =>
  name
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
