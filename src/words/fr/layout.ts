import type { layout as en } from '../en/layout.ts';
import { writeCount } from '../write.ts';

export const layout: typeof en = {
  site: 'Ce site',
  pages: 'Pages de cette liste',
  skip: 'Aller au contenu',
  error: 'Erreur : ',
  other: 'English',
  tagline: 'Aucune demande sans réponse.',
  signIn: 'Espace cabinets',
  accessibility: (state) => `Accessibilité : ${state}`,
  legal: 'Mentions légales',
  footer: 'À propos de ce site',
  mailbox: 'Boîte e-mail',
  count: {
    left: (left) => {
      if (left === 0) return 'C’est le maximum.';
      return left === 1 ? 'Encore 1 caractère.' : `Encore ${writeCount('fr', left)} caractères.`;
    },
    over: (by, most) =>
      `${writeCount('fr', by)} ${by === 1 ? 'caractère' : 'caractères'} de trop : ${writeCount('fr', most)} au plus. Rien n’est coupé.`,
  },
};
