import type { error as en } from '../en/error.ts';

export const error: typeof en = {
  400: { title: 'Cette adresse est incorrecte', text: 'Vérifiez-la, ou repartez de l’accueil.' },
  401: {
    title: 'Votre session est terminée',
    text: 'Ce que vous avez écrit est gardé. Reconnectez-vous pour l’envoyer.',
  },
  403: {
    title: 'Cette page est privée',
    text: 'Pour l’ouvrir, utilisez le lien de notre dernier e-mail, ou connectez-vous.',
  },
  404: {
    title: 'Page introuvable',
    text: 'La page a changé de place, ou l’adresse contient une faute de frappe.',
  },
  405: {
    title: 'Cette action n’est pas possible ici',
    text: 'Revenez en arrière et essayez depuis la page elle-même.',
  },
  409: {
    title: 'Quelque chose a changé entre-temps',
    text: 'Revenez en arrière, lisez ce qui est nouveau, puis réessayez.',
  },
  410: { title: 'Ce lien n’est plus valable', text: 'Demandez-en un nouveau.' },
  413: {
    title: 'C’est trop volumineux',
    text: 'Revenez en arrière et envoyez moins à la fois : ce que vous avez saisi est toujours dans votre navigateur.',
  },
  415: {
    title: 'Ce formulaire nous est arrivé illisible',
    text: 'Revenez en arrière et envoyez-le depuis la page elle-même.',
  },
  421: {
    title: 'Cette adresse n’est pas la nôtre',
    text: 'Relais est bien ici, mais sous un autre nom. Continuez depuis celui-ci.',
  },
  422: { title: 'Il manque quelque chose', text: 'Revenez en arrière et vérifiez votre saisie.' },
  428: {
    title: 'Encore une fois, s’il vous plaît',
    text: 'Rien n’est encore parti. Certaines messageries ouvrent les pages et appuient seules sur les boutons. Attendez trois secondes, puis confirmez que c’est bien vous. Trop tôt, cette page reviendra.',
  },
  429: {
    title: 'Trop d’envois à la fois',
    text: 'Ce que vous avez saisi n’est pas perdu. Patientez un instant, puis envoyez-le de nouveau.',
  },
  500: {
    title: 'Une erreur est survenue de notre côté',
    text: 'Elle est notée. Ce que vous aviez déjà envoyé n’est pas perdu ; réessayez dans un instant.',
  },
  503: {
    title: 'Le site ne répond pas pour l’instant',
    text: 'Ce que vous avez saisi n’est pas perdu. Réessayez dans une minute.',
  },
  untyped: {
    429: {
      title: 'Un instant, s’il vous plaît',
      text: 'Il y a eu beaucoup de passages depuis votre réseau. Patientez un instant.',
    },
    503: { title: 'Le site ne répond pas pour l’instant', text: 'Réessayez dans une minute.' },
  },
  tryAgain: 'Réessayer',
  foreign: {
    title: 'Ce formulaire vient d’un autre site',
    text: 'Nous n’en avons pas tenu compte. Envoyez-le depuis la page elle-même.',
  },
  back: (moment) => `Réessayez à partir du ${moment}.`,
  keptForLink:
    'Ce que vous avez écrit est gardé ci-dessous. Ouvrez le lien de notre dernier e-mail dans un autre onglet, puis revenez ici et envoyez-le de nouveau.',
  kept: 'Ce que vous avez écrit',
  sendAgain: 'Envoyer de nouveau',
  home: 'Retour à l’accueil',
  onceMore: 'Oui, c’est bien moi',
  rightAddress: 'Vers la bonne adresse',
};
