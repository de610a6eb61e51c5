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
  figures: {
    title: 'Patients qui ont de nouveau écrit',
    hint: 'Comptés à part : les chiffres ci-dessus sont ceux des premiers messages.',
    rate: 'Taux de réponse',
    delay: 'Délai de réponse',
    none: 'Aucun patient n’a de nouveau écrit pendant cette période.',
    counts: (waits, counted) =>
      `${waits} ${waits > 1 ? 'messages suivants' : 'message suivant'} sur la période, dont ${counted} pris en compte.`,
    replied: (replied) =>
      replied === 0
        ? 'Aucun n’a eu de réponse.'
        : `${replied} ${replied > 1 ? 'ont eu' : 'a eu'} une réponse.`,
    setAside: (count) => `${count} ${count > 1 ? 'n’appelaient' : 'n’appelait'} pas de réponse.`,
    by: 'Cabinets qui indiquent le plus souvent « Rien à répondre »',
    waits: (count) => `${count} ${count > 1 ? 'messages suivants' : 'message suivant'} sur la période.`,
    columns: { waits: 'Messages suivants', setAside: 'Sans réponse attendue' },
  },
};
