import type { layout as en } from '../en/layout.ts';

export const layout: typeof en = {
  skip: 'Aller au contenu',
  other: 'English',
  languages: 'Langue',
  tagline: 'Aucune demande sans réponse.',
  signIn: 'Espace cabinets',
  mailbox: 'Boîte aux lettres',
  findPractice: 'Trouver un cabinet',
};
