import type { find as en } from '../en/find.ts';
import { inTown } from '../in-town.ts';

const onDays = (from: string, to: string) => (from === to ? `le ${from}` : `du ${from} au ${to}`);
const because = (reason: string | null) => (reason ? ` (${reason})` : '');

export const find: typeof en = {
  home: {
    title: 'Écrivez à un cabinet. Recevez une réponse.',
    lead: 'Choisissez une procédure et une ville, écrivez au cabinet et suivez votre demande jusqu’à la réponse.',
    procedure: 'Procédure',
    anyProcedure: 'Toutes les procédures',
    town: 'Ville',
    anyTown: 'Toutes les villes',
    search: 'Trouver un cabinet',
    how: 'Ce que devient votre demande',
    journey: {
      sent: 'Vous écrivez, sans créer de compte.',
      transmitted: 'Toutes les personnes qui y traitent les demandes sont prévenues aussitôt.',
      read: 'Vous voyez quand le cabinet l’a ouverte.',
      answered: 'La réponse vous attend sur votre page privée.',
    },
    pledges: [
      ['Entre vous et le cabinet', 'Votre demande n’est transmise qu’au cabinet que vous avez choisi.'],
      [
        'Personne ne paie pour passer devant',
        'Les cabinets sont classés par ordre alphabétique, ou du plus proche au plus lointain.',
      ],
      ['Vos mots restent ici', 'Nos e-mails disent qu’il y a du nouveau, jamais quoi.'],
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
    order: 'Par ordre alphabétique. Aucun cabinet ne peut payer pour passer devant.',
    more: 'Voir plus de cabinets',
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
      'Personne ne reçoit les demandes de ce cabinet pour l’instant, et l’annuaire le sait. Vous pouvez tout de même écrire : votre demande sera conservée.',
    closed: (from, to, reason) =>
      to
        ? `Ce cabinet est fermé ${onDays(from, to)}${because(reason)}. Vous pouvez écrire dès maintenant : la réponse attendra sa réouverture.`
        : `Ce cabinet est fermé depuis le ${from}${because(reason)} et n’a pas annoncé de réouverture.`,
    closing: (from, to, reason) =>
      to
        ? `Ce cabinet sera fermé ${onDays(from, to)}${because(reason)}. Vous pouvez écrire dès maintenant : la réponse attendra peut-être sa réouverture.`
        : `Ce cabinet fermera le ${from}${because(reason)} et n’a pas annoncé de réouverture.`,
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
        `Si personne ne l’a lue d’ici ${day}, nous vous proposerons d’autres cabinets par e-mail.`,
      unanswered: (day) => `Sans réponse d’ici ${day}, nous vous proposerons d’autres cabinets par e-mail.`,
    },
    others: 'D’autres cabinets',
    othersWhy:
      'Du plus proche au plus lointain. Rien ne leur est transmis tant que vous ne leur écrivez pas.',
    othersFor: 'Chacun propose au moins une procédure de ce cabinet.',
    noOther: 'Il n’y a pas d’autre cabinet à vous proposer pour l’instant.',
    noneNear: (kilometres) => `Aucun autre cabinet à moins de ${kilometres} km. Voici les plus proches.`,
    further: 'Plus loin',
    allOf: (town) => `Tous les cabinets ${inTown(town)}`,
    kilometres: (distance) => `à ${distance} km`,
  },
  ask: {
    to: 'À l’attention de',
    title: (practice) => `Écrire ${practice.au}`,
    emergency: 'Ne convient pas aux urgences : en cas d’urgence, appelez le 15 ou le 112.',
    procedure: 'Procédure',
    choose: 'Choisir…',
    name: 'Prénom et nom',
    email: 'Adresse e-mail',
    emailHint: 'Nous vous y préviendrons de la réponse.',
    phone: 'Téléphone (facultatif)',
    message: 'Votre message',
    messageHint: 'L’essentiel suffit : ce que vous souhaitez, depuis quand, vos disponibilités.',
    consent: (practice) =>
      `J’accepte que ${practice.le} ${practice.many ? 'reçoivent' : 'reçoive'} mon nom, mes coordonnées et ce message pour me répondre.`,
    send: 'Envoyer ma demande',
    next: 'Ce qui se passe ensuite',
    nextSteps: (practice) => [
      `Nous prévenons aussitôt ${practice.le}, et vous recevez un e-mail avec un lien privé.`,
      'Ce lien ouvre votre page : vous y voyez quand votre demande est transmise et lue, et la réponse vous y attend.',
    ],
    hidden: 'Laissez ce champ vide',
    errorIn: (field, error) => `${field} : ${error}`,
    errorTitle: 'Vérifiez ces points :',
    missing: {
      procedure: 'Choisissez une procédure.',
      message: 'Écrivez votre message.',
      name: 'Indiquez votre nom.',
      email: 'Indiquez votre adresse e-mail.',
      phone: 'Indiquez votre numéro.',
      consent: 'Cochez cette case pour que le cabinet puisse recevoir votre demande.',
    },
    errors: {
      'too-long': 'C’est trop long.',
      'not-an-address': 'Cette adresse semble incomplète. Exemple : nom@exemple.fr.',
      'not-a-number': 'Ce numéro semble incomplet. Exemple : 06 12 34 56 78.',
      'two-numbers':
        'Indiquez un seul numéro, celui où l’on vous joint le plus facilement. L’autre peut figurer dans votre message.',
    },
    refused: {
      'form-expired':
        'Cette page est restée ouverte trop longtemps. Tout ce que vous avez saisi est toujours là : envoyez-le de nouveau.',
      'already-used':
        'Votre première demande est bien partie. Ce que vous avez écrit ensuite est gardé ci-dessous : l’envoyer aussi, comme une nouvelle demande ?',
      procedure: 'Ce cabinet ne propose pas cette procédure. Choisissez-en une autre.',
      practice: 'Ce cabinet n’est plus dans l’annuaire.',
    },
    forwarded: 'Ce cabinet vous répondra directement, par téléphone ou par e-mail.',
  },
};
