import type { turns as en } from '../en/turns.ts';

export const turns: typeof en = {
  became: {
    sent: 'Envoyé',
    transmitted: 'Transmis au cabinet',
    read: 'Lu par le cabinet',
    reached: 'Depuis, le cabinet indique avoir pris contact avec vous',
    answered: 'Une réponse a suivi',
  },
  question: (practice) => `Avez-vous eu une réponse ${practice.du} à votre dernier message ?`,
  wroteAgain:
    'Vous avez de nouveau écrit depuis : votre dernier message attend encore une réponse du cabinet.',
};
