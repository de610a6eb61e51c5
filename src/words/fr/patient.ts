import type { patient as en } from '../en/patient.ts';

export const patient: typeof en = {
  open: {
    title: 'Votre page privée',
    text: 'Votre demande et ses réponses sont derrière ce bouton.',
    action: 'Ouvrir ma page',
  },
  dead: {
    title: 'Ce lien ne s’ouvre plus',
    text: 'Les liens s’ouvrent pendant 30 jours. Nous pouvons en envoyer un nouveau à la même adresse, pour la même demande.',
    action: 'Recevoir un nouveau lien',
    sent: 'Si ce lien était le nôtre, un nouveau est en route vers la même adresse.',
  },
  confirmed: 'Merci. Votre demande vient de partir.',
  sent: {
    title: 'Votre demande est partie',
    text: (practice) =>
      `Nous prévenons ${practice}. Vous recevrez une lettre dès que le cabinet aura répondu.`,
    letter: (email) =>
      `Nous venons d’écrire à ${email}. Gardez cette lettre : son lien ouvre votre page privée.`,
    noLetter: 'Rien reçu après quelques minutes ? Regardez parmi les indésirables et vérifiez l’adresse.',
    meant: (address) =>
      `Vouliez-vous écrire ${address} ? Si oui, envoyez de nouveau votre demande avec cette adresse.`,
    follow: 'Suivre ma demande',
  },
  held: {
    title: 'Encore une étape',
    text: 'Votre demande est conservée. Nous vous avons écrit : ouvrez cette lettre et confirmez, elle partira aussitôt.',
    confirm:
      'Votre demande est conservée, mais n’est pas encore partie. Confirmez qu’elle vient bien de vous.',
    action: 'Confirmer et envoyer',
  },
  page: {
    title: (practice) => `Votre demande à ${practice}`,
    where: 'Où elle en est',
    conversation: 'Échange',
    you: 'Vous',
    about: 'Procédure :',
    write: 'Écrire de nouveau',
    writeHint: 'Toutes les personnes du cabinet qui traitent les demandes seront prévenues.',
    message: 'Votre message',
    send: 'Envoyer',
    written: 'Votre message est parti.',
    closed: 'Le cabinet a fermé cette demande. Écrire de nouveau la rouvre.',
    refused:
      'Le cabinet ne peut pas donner suite à cette demande. S’il s’agit d’une erreur, écrivez-lui ci-dessous.',
    duplicate: 'Le cabinet y donne suite dans votre première demande.',
    reopened: 'Le cabinet a repris votre demande.',
    contacted: 'Le cabinet indique vous avoir contacté.',
    tried: 'Le cabinet a essayé de vous joindre.',
    keptPrivate: 'Seuls vous et le cabinet pouvez lire cette page.',
    emergency: 'En cas d’urgence, appelez le 15 ou le 112.',
  },
  steps: {
    held: 'À confirmer',
    sent: 'Envoyée',
    transmitted: 'Transmise',
    read: 'Lue',
    answered: 'Répondue',
  },
  notYet: 'pas encore',
  stepMeanings: {
    sent: 'Votre demande est enregistrée.',
    transmitted: 'Le serveur de courrier du cabinet a accepté l’alerte.',
    read: 'Quelqu’un du cabinet a ouvert votre demande.',
    answered: 'Le cabinet a répondu sur cette page.',
  },
  errors: {
    missing: 'Écrivez votre message.',
    'too-long': 'Raccourcissez votre message à 5 000 caractères.',
    'not-text':
      'Votre message contient des signes qui ne peuvent pas être affichés. Saisissez-le de nouveau sans eux.',
    'form-expired':
      'Cette page est restée ouverte trop longtemps. Votre texte est toujours là : envoyez-le de nouveau.',
    held: 'Confirmez d’abord votre demande, depuis la lettre que nous vous avons envoyée.',
    gone: 'Cette demande n’existe plus.',
  },
};
