import type { turns as en } from '../en/turns.ts';

export const turns: typeof en = {
  became: {
    sent: 'Envoyé',
    transmitted: 'Transmis au cabinet',
    read: 'Lu par le cabinet',
    reached: 'Depuis, le cabinet indique avoir pris contact avec vous',
    answered: 'Une réponse a suivi',
  },
  wroteAgain:
    'Vous avez de nouveau écrit depuis : votre dernier message attend encore une réponse du cabinet.',
};
