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
    follow: 'Suivre ma demande',
  },
  held: {
    title: 'Encore une étape',
    text: 'Votre demande est conservée. Pour qu’elle parte, ouvrez le dernier e-mail que nous avons envoyé à votre adresse et confirmez-la.',
    atMost:
      'Une même adresse reçoit au plus trois de ces e-mails par jour. Si aucun n’arrive pour cette demande, elle attend sur la page à laquelle mène le dernier. Il n’est plus là ? Si votre demande attend toujours, un autre partira au plus tard demain.',
    confirm:
      'Votre demande est conservée, mais n’est pas encore partie. Confirmez qu’elle vient bien de vous.',
    action: 'Confirmer et envoyer',
    othersTitle: 'D’autres demandes attendent votre confirmation',
    othersText:
      'Elles ont été écrites avec votre adresse e-mail et ne sont pas encore parties. Confirmez seulement celles qui viennent de vous : les autres ne seront jamais envoyées.',
    othersEarlier: 'Voir les précédentes',
    actionFor: (practice, moment) => `Confirmer et envoyer : ${practice}, ${moment}`,
  },
  address: {
    title: 'Votre adresse e-mail',
    is: (email) => `Nous vous écrivons à ${email}.`,
    change: 'Corriger mon adresse',
    field: 'Nouvelle adresse e-mail',
    hint: 'Nous y envoyons un message à confirmer. Rien d’autre n’y part avant.',
    heldHint: 'Le message à confirmer y part, trois par jour au plus ; celui d’avant ne s’ouvre plus.',
    send: 'Envoyer à cette adresse',
    sent: 'Ouvrez le message que nous envoyons à la nouvelle adresse, et confirmez-la. Rien n’arrive ? Regardez parmi les indésirables, ou redemandez-le demain.',
    again: 'Renvoyer le message',
    sentAgain: 'Le message repart, trois par jour au plus, et demain au plus tard.',
    heldAt: (email) => `Le message est parti à ${email}.`,
    meant: (address) => `Vouliez-vous dire ${address} ?`,
    meantYes: (address) => `Oui, ${address}`,
    meantNo: (address) => `Non, garder ${address}`,
    errors: {
      'not-an-address': 'Ceci ne ressemble pas à une adresse e-mail, comme nom@exemple.fr.',
      same: 'C’est déjà votre adresse.',
      'too-many':
        'Trois messages sont déjà partis aujourd’hui. Regardez parmi les indésirables, ou revenez demain.',
      gone: 'Cette demande n’attend plus de confirmation.',
    },
  },
  page: {
    title: (practice) => `Votre demande à ${practice}`,
    thatDay: 'ce jour',
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
    openFirst: 'Ouvrir ma première demande',
    testified: 'Vous avez dit avoir eu une réponse.',
    testifiedNo: 'Vous avez dit ne pas avoir eu de réponse.',
    duplicate: 'Le cabinet y donne suite dans votre première demande.',
    withdrawn:
      'Vous avez indiqué ne plus attendre de réponse de ce cabinet. Écrire de nouveau rouvre la demande.',
    reopened: 'Le cabinet a repris votre demande.',
    contacted: 'Le cabinet indique vous avoir contacté.',
    tried: 'Le cabinet a essayé de vous joindre.',
    keptPrivate: 'Seuls vous et le cabinet pouvez lire cette page.',
    emergency: 'En cas d’urgence, appelez le 15 ou le 112.',
  },
  witness: {
    title: (practice) => `Avez-vous eu une réponse de ${practice} ?`,
    hint: 'Par téléphone, par e-mail, de vive voix ou autrement. Sinon, nous prévenons le cabinet et vous en proposons d’autres.',
    yes: 'Oui, j’ai eu une réponse',
    no: 'Non, personne ne m’a joint',
    thanks: 'Merci, c’est noté.',
    otherwise:
      'Vous aviez déjà répondu autrement, et le cabinet le sait. Si cela a changé, écrivez-le-lui ci-dessous.',
    sorry: 'Merci de nous l’avoir dit. Le cabinet vient d’être prévenu.',
  },
  rating: {
    title: () => 'Cette réponse vous a-t-elle aidé ?',
    hint: 'Seul le cabinet le voit. Ce n’est jamais publié.',
    answers: { helped: 'Oui', partly: 'Un peu', not: 'Non' },
    thanks: 'Merci. Seul le cabinet le voit.',
  },
  served: {
    title: 'Vous avez votre réponse ?',
    text: (practices) =>
      `Vous attendez peut-être encore une réponse de : ${practices}. D’un clic, vous leur indiquez ne plus attendre ; ce que vous y avez écrit est conservé.`,
    action: 'Indiquer que je n’attends plus',
    done: 'C’est indiqué. Merci.',
  },
  offer: {
    title: 'D’autres cabinets',
    silent: (practice) =>
      `${practice} n’a pas encore répondu à votre demande. Elle y reste ouverte : une réponse peut encore venir.`,
    refused: (practice) => `${practice} ne peut pas donner suite à votre demande.`,
    answered: (practice) =>
      `${practice} vous a répondu entre-temps. Lisez d’abord la réponse ; vous pouvez encore choisir d’autres cabinets.`,
    readAnswer: 'Voir tout l’échange',
    choose: 'Qui peut recevoir votre demande ?',
    order: (practice) =>
      `Les plus proches de ${practice} d’abord. Personne ne peut payer pour être cité. Rien n’est coché d’avance.`,
    hours: 'Horaires d’ouverture',
    closesOn: (day) => `fermé à partir du ${day}`,
    messageHint: 'Votre message tel que vous l’avez écrit. Modifiez-le si vous le souhaitez.',
    shared: 'Ce qui est transmis, et à qui',
    sharedText: (contacts) =>
      `En cochant un cabinet, vous acceptez qu’il reçoive votre nom, vos coordonnées (${contacts}) et ce message afin de vous répondre. Personne d’autre ne reçoit rien.`,
    send: 'Envoyer aux cabinets cochés',
    sent: 'Votre demande est partie vers les cabinets que vous avez choisis.',
    sentTo: 'À qui vous avez écrit',
    notSent: {
      asked: (practice) => `${practice} : rien n’est parti, vous lui avez déjà écrit.`,
      'same-house': (practice) =>
        `${practice} : rien n’est parti, il dépend du cabinet auquel vous avez d’abord écrit.`,
      'not-practised': (practice) => `${practice} : rien n’est parti, la procédure n’y est plus disponible.`,
      incomplete: (practice) => `${practice} : rien n’est parti, ses coordonnées ne sont plus complètes.`,
      unreachable: (practice) =>
        `${practice} : rien n’est parti, personne n’y reçoit actuellement les demandes.`,
      closed: (practice) => `${practice} : rien n’est parti, il a fermé entre-temps.`,
      gone: (practice) => `${practice} : rien n’est parti, il n’est plus dans l’annuaire.`,
      enough: (practice) => `${practice} : rien n’est parti, quatre cabinets ont déjà été choisis.`,
    },
    unnamed: 'Un cabinet',
    none: 'Il n’y a pas d’autre cabinet à choisir pour l’instant.',
    enough: 'Vous avez choisi autant de cabinets qu’une demande peut en joindre.',
    link: 'Voir d’autres cabinets',
    linkText:
      'Si vous le souhaitez, d’autres cabinets proches peuvent recevoir votre demande. Rien n’est transmis avant votre choix.',
    back: 'Retour à ma demande',
    errorTitle: 'Vérifiez ces points :',
    errors: { choose: 'Cochez au moins un cabinet.' },
    stopped: {
      answered:
        'Une réponse vient d’arriver. Rien n’est parti : lisez-la d’abord, puis choisissez de nouveau si vous le souhaitez.',
      'already-used':
        'Votre premier envoi est bien parti. Ce que vous avez changé ensuite est gardé ci-dessous : l’envoyer aussi ?',
      'form-expired':
        'Cette page est restée ouverte trop longtemps. Tout est toujours là : envoyez-la de nouveau.',
      nobody: 'Rien n’est parti.',
    },
  },
  steps: {
    held: 'À confirmer',
    sent: 'Envoyée',
    transmitted: 'Transmise',
    read: 'Lue',
    answered: 'Répondue',
    'reached-telephone': 'Jointe par téléphone',
    'reached-email': 'Jointe par e-mail',
    'reached-in-person': 'Jointe de vive voix',
    'reached-message': 'Jointe par message',
    'reached-other': 'Jointe hors du site',
    refused: 'Refusée',
  },
  notYet: 'pas encore',
  stepMeanings: {
    sent: 'Votre demande est enregistrée.',
    transmitted: 'Le serveur de courrier du cabinet a accepté l’alerte.',
    read: 'Quelqu’un du cabinet a ouvert votre demande.',
    answered: 'Le cabinet a répondu sur cette page.',
    reached: 'Le cabinet indique vous avoir contacté en dehors de ce site.',
    refused: 'Le cabinet ne peut pas donner suite à cette demande.',
  },
  errors: {
    missing: 'Écrivez votre message.',
    'too-long': 'Raccourcissez votre message à 5 000 caractères.',
    'form-expired':
      'Cette page est restée ouverte trop longtemps. Votre texte est toujours là : envoyez-le de nouveau.',
    'already-sent':
      'Votre premier message est bien parti : il est dans l’échange. Voici ce que vous avez écrit ensuite. L’envoyer aussi ?',
    held: 'Confirmez d’abord votre demande, depuis la lettre que nous vous avons envoyée.',
    gone: 'Cette demande n’existe plus.',
  },
};
