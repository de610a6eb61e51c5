import type { layout as en } from '../en/layout.ts';

export const layout: typeof en = {
  site: 'Ce site',
  pages: 'Pages de cette liste',
  skip: 'Aller au contenu',
  other: 'English',
  tagline: 'Aucune demande sans réponse.',
  signIn: 'Espace cabinets',
  accessibility: 'Accessibilité',
  footer: 'À propos de ce site',
  mailbox: 'Boîte aux lettres',
};
