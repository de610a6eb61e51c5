import type { find as en } from '../en/find.ts';
import { inTown } from '../in-town.ts';

export const find: typeof en = {
  home: {
    title: 'Écrivez à un cabinet. Recevez une réponse.',
    lead: 'Choisissez une procédure et une ville, écrivez au cabinet, et suivez votre demande jusqu’à ce que quelqu’un réponde.',
    procedure: 'Procédure',
    anyProcedure: 'Toutes les procédures',
    town: 'Ville',
    anyTown: 'Toutes les villes',
    search: 'Trouver un cabinet',
    how: 'Ce que devient votre demande',
    journey: {
      sent: 'Vous écrivez, sans créer de compte.',
      transmitted: 'Toutes les personnes qui y traitent les demandes sont prévenues aussitôt.',
      read: 'Vous voyez quand quelqu’un l’a ouverte.',
      answered: 'La réponse vous attend sur votre page privée.',
    },
    pledges: [
      ['À vous seul', 'Rien n’est partagé avec personne d’autre que le cabinet choisi.'],
      [
        'Personne ne paie pour être devant',
        'Les cabinets sont par ordre alphabétique, ou du plus proche au plus lointain.',
      ],
      ['Vos mots restent ici', 'Nos lettres disent qu’il y a du nouveau, jamais quoi.'],
    ],
    byTown: 'Les cabinets par ville',
    byProcedure: 'Les cabinets par procédure',
  },
  results: {
    title: (count) => (count === 0 ? 'Aucun cabinet' : count === 1 ? '1 cabinet' : `${count} cabinets`),
    titleOfMany: 'Cabinets',
    titleOf: (practices, procedure, town) =>
      `${practices}${town ? ` ${inTown(town)}` : ''}${procedure ? ` : ${procedure}` : ''}`,
    none: 'Aucun cabinet ne correspond pour l’instant. Essayez une autre ville, ou toutes les procédures.',
    order: 'Par ordre alphabétique. Aucun cabinet ne peut payer pour être placé devant.',
    more: 'Plus de cabinets',
  },
  profile: {
    procedures: 'Procédures',
    unavailable: 'actuellement indisponible',
    address: 'Adresse',
    phone: 'Téléphone',
    email: 'E-mail',
    hours: 'Horaires d’ouverture',
    openUntil: (time) => `Ouvert jusqu’à ${time}`,
    opens: (day, time) => `Fermé, ouvre ${day} à ${time}`,
    about: 'Le cabinet',
    contact: 'Coordonnées',
    ask: 'Écrire au cabinet',
    days: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'],
    shut: 'fermé',
    back: 'Retour aux résultats',
  },
  expect: {
    noRecipient:
      'Personne ne reçoit les demandes de ce cabinet pour l’instant, et l’annuaire le sait. Vous pouvez écrire malgré tout : votre demande sera conservée.',
    closed: (from, to) =>
      to
        ? `Ce cabinet est fermé du ${from} au ${to}. Vous pouvez écrire dès maintenant : il répondra à sa réouverture.`
        : `Ce cabinet est fermé depuis le ${from} et n’a pas annoncé de réouverture.`,
    unread: (count) => `Ce cabinet n’a pas lu ses ${count} dernières demandes.`,
    usually: {
      'half-a-day': 'Ce cabinet répond en général en moins d’une demi-journée ouvrée.',
      'a-day': 'Ce cabinet répond en général en moins d’un jour ouvré.',
      'two-days': 'Ce cabinet répond en général en moins de deux jours ouvrés.',
      'three-days': 'Ce cabinet répond en général en moins de trois jours ouvrés.',
      'a-week': 'Ce cabinet répond en général en moins d’une semaine.',
    },
    unlessBy: {
      unread: (day) =>
        `Si personne ne l’a lue d’ici ${day}, nous vous écrirons pour vous proposer d’autres cabinets à proximité.`,
      unanswered: (day) =>
        `Si personne n’y a répondu d’ici ${day}, nous vous écrirons pour vous proposer d’autres cabinets à proximité.`,
    },
    others: 'D’autres cabinets à proximité',
    othersWhy: 'Du plus proche au plus lointain. Rien ne leur est envoyé, sauf si vous leur écrivez.',
    allOf: (town) => `Tous les cabinets ${inTown(town)}`,
    kilometres: (distance) => `à ${distance} km`,
  },
  ask: {
    to: 'À l’attention de',
    title: (practice) => `Écrire à ${practice}`,
    emergency: 'Ceci n’est pas fait pour les urgences : en cas d’urgence, appelez le 15 ou le 112.',
    procedure: 'Procédure',
    choose: 'Choisir…',
    name: 'Prénom et nom',
    email: 'Adresse e-mail',
    emailHint: 'La réponse y sera annoncée.',
    phone: 'Téléphone (facultatif)',
    message: 'Votre message',
    messageHint: 'Que souhaitez-vous savoir ? N’écrivez que ce dont le cabinet a besoin.',
    consent: (practice) =>
      `J’accepte que ${practice} reçoive mon nom, mon adresse et ce message afin de me répondre.`,
    send: 'Envoyer ma demande',
    next: 'Ce qui se passe ensuite',
    nextSteps: (practice) => [
      `Nous prévenons aussitôt ${practice}, et vous recevez une lettre avec un lien privé.`,
      'Vous y voyez quand votre demande a été transmise et lue, et la réponse vous y attend.',
    ],
    hidden: 'Laissez ce champ vide',
    errorIn: (field, error) => `${field} : ${error}`,
    errorTitle: 'Vérifiez ces points :',
    errors: {
      missing: 'Remplissez ce champ.',
      'too-long': 'C’est trop long.',
      'not-an-address': 'Ceci ne ressemble pas à une adresse e-mail, comme nom@exemple.fr.',
      'not-a-number': 'Ce numéro semble incomplet. Exemple : 06 12 34 56 78.',
      'two-numbers':
        'Donnez un seul numéro, celui où vous êtes le plus facilement joignable. L’autre peut figurer dans votre message.',
      choose: 'Choisissez une procédure.',
      consent: 'Cochez cette case pour que le cabinet puisse recevoir votre demande.',
    },
    refused: {
      'form-expired':
        'Cette page est restée ouverte trop longtemps. Tout ce que vous avez saisi est toujours là : envoyez-le de nouveau.',
      'already-used':
        'Votre première demande est bien partie. Ce que vous avez écrit ensuite est gardé ci-dessous : l’envoyer aussi, comme une nouvelle demande ?',
      procedure: 'Ce cabinet ne propose pas cette procédure. Choisissez-en une autre.',
      practice: 'Ce cabinet n’est plus dans l’annuaire.',
    },
    forwarded: 'Ce cabinet vous répondra directement, par ses propres moyens.',
  },
};
