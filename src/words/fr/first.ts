import type { first as en } from '../en/first.ts';

export const first: typeof en = {
  title: 'Votre première demande',
  where: {
    sent: (day) =>
      `Votre première demande, du ${day}, est enregistrée. Le cabinet n’y a pas encore répondu ici.`,
    transmitted: (day) =>
      `Le cabinet a bien reçu l’alerte de votre première demande, du ${day}. Il n’y a pas encore répondu ici.`,
    read: (day) => `Le cabinet a ouvert votre première demande, du ${day}. Il n’y a pas encore répondu ici.`,
    answered: (day) => `Le cabinet a répondu à votre première demande, du ${day}.`,
    reached: (day) =>
      `Le cabinet indique avoir pris contact avec vous au sujet de votre première demande, du ${day}.`,
    refused: (day) => `Le cabinet ne peut pas donner suite à votre première demande, du ${day}.`,
    duplicate: (day) =>
      `Le cabinet a aussi classé votre première demande, du ${day}, comme doublon. Si vous attendez toujours une réponse, écrivez-lui ci-dessous.`,
    withdrawn: (day) =>
      `Vous avez prévenu le cabinet que vous n’attendez plus de réponse à votre première demande, du ${day}.`,
    closed: (day) => `Le cabinet a fermé votre première demande, du ${day}.`,
  },
  lines: {
    duplicate: 'Le cabinet a classé cette demande comme doublon de votre première demande.',
    duplicateOfNothing:
      'Le cabinet a classé cette demande comme doublon. Si vous attendez toujours une réponse, écrivez-lui ci-dessous.',
    reopenedWithFirst: 'Votre demande est de nouveau ouverte et attend une réponse du cabinet.',
  },
  open: 'Ouvrir ma première demande',
  otherAddress:
    'Elle a été envoyée avec une autre adresse e-mail. Pour l’ouvrir, utilisez l’un des e-mails reçus à cette adresse.',
  offeredThere: 'D’autres cabinets vous ont été proposés à cette adresse.',
};
