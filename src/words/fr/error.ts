import type { error as en } from '../en/error.ts';

export const error: typeof en = {
  400: { title: 'Cette adresse est illisible', text: 'Vérifiez-la, ou repartez de la première page.' },
  401: {
    title: 'Votre session est terminée',
    text: 'Ce que vous avez écrit est gardé. Reconnectez-vous pour l’envoyer.',
  },
  403: {
    title: 'Cette page est privée',
    text: 'Pour l’ouvrir, utilisez le lien de la dernière lettre que nous vous avons envoyée, ou connectez-vous.',
  },
  404: {
    title: 'Il n’y a rien ici',
    text: 'La page a changé de place, ou l’adresse contient une faute de frappe.',
  },
  405: {
    title: 'Ceci ne peut pas se faire ici',
    text: 'Revenez en arrière et essayez depuis la page elle-même.',
  },
  409: {
    title: 'Quelque chose a changé entre-temps',
    text: 'Revenez en arrière, lisez ce qui est nouveau, puis réessayez.',
  },
  410: { title: 'Ce lien ne s’ouvre plus', text: 'Demandez-en un nouveau.' },
  413: {
    title: 'C’est trop volumineux',
    text: 'Revenez en arrière et envoyez moins à la fois : ce que vous avez saisi est toujours dans votre navigateur.',
  },
  415: {
    title: 'Ce formulaire a été envoyé d’une façon que nous ne lisons pas',
    text: 'Revenez en arrière et envoyez-le depuis la page elle-même.',
  },
  421: {
    title: 'Cette adresse n’est pas la nôtre',
    text: 'Relais est bien ici, mais sous un autre nom. Continuez depuis celui-ci.',
  },
  422: { title: 'Il manque quelque chose', text: 'Revenez en arrière et vérifiez votre saisie.' },
  429: {
    title: 'Cela fait beaucoup d’un coup',
    text: 'Ce que vous avez saisi n’est pas perdu. Patientez un instant, puis envoyez-le de nouveau.',
  },
  500: {
    title: 'Nous avons fait une erreur',
    text: 'Elle est notée. Ce que vous aviez déjà envoyé est en sûreté ; réessayez dans un instant.',
  },
  503: {
    title: 'Nous sommes injoignables un instant',
    text: 'Ce que vous avez saisi n’est pas perdu. Réessayez dans une minute.',
  },
  foreign:
    'Ce formulaire a été envoyé depuis un autre site : rien n’a été fait. Envoyez-le depuis la page elle-même.',
  back: (moment) => `Vous pouvez revenir à ${moment}.`,
  keptForLink:
    'Ce que vous avez écrit est gardé ci-dessous. Ouvrez le lien de notre dernier e-mail dans un autre onglet, puis revenez ici et envoyez-le de nouveau.',
  kept: 'Ce que vous avez écrit',
  sendAgain: 'Envoyer de nouveau',
  home: 'Vers la première page',
  rightAddress: 'Vers la bonne adresse',
};
