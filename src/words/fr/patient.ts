import type { patient as en } from '../en/patient.ts';
import { writeList } from '../write.ts';

export const patient: typeof en = {
  open: {
    title: 'Votre page privée',
    text: 'Ce bouton ouvre votre demande et les réponses du cabinet.',
    action: 'Ouvrir ma page',
  },
  dead: {
    title: 'Ce lien n’est plus valable',
    text: 'Un lien est valable 30 jours. Nous pouvons en envoyer un nouveau à la même adresse, pour la même demande.',
    action: 'Recevoir un nouveau lien',
    sent: 'Si ce lien venait de nous, un nouveau est en route vers la même adresse.',
  },
  confirmed: 'Merci, votre demande vient de partir.',
  sent: {
    title: 'Votre demande est partie',
    text: (practice) =>
      `Nous prévenons ${practice.le}. Vous recevrez un e-mail dès que le cabinet vous aura répondu.`,
    toldNobody: ({ du }) => `Personne ne reçoit les demandes ${du} en ce moment : écrivez aussi à d’autres.`,
    letter: (email) =>
      `Nous venons de vous envoyer un e-mail à ${email}. Conservez-le : son lien ouvre votre page privée.`,
    noLetter:
      'Rien reçu après quelques minutes ? Regardez dans vos courriers indésirables et vérifiez l’adresse.',
    follow: 'Suivre ma demande',
  },
  held: {
    title: 'Encore une étape',
    text: 'Votre demande est enregistrée. Pour l’envoyer, ouvrez le dernier e-mail que nous vous avons adressé et confirmez-la.',
    atMost:
      'Nous envoyons au plus trois de ces e-mails par jour à la même adresse. S’il n’en vient pas pour cette demande, confirmez-la depuis le dernier reçu. Vous ne l’avez plus ? Si votre demande attend toujours, un autre partira au plus tard demain.',
    confirm: 'Votre demande est enregistrée, mais pas encore partie. Confirmez qu’elle vient bien de vous.',
    action: 'Confirmer et envoyer',
    othersTitle: 'D’autres demandes attendent votre confirmation',
    othersText:
      'Elles ont été faites avec votre adresse e-mail et ne sont pas encore parties. Confirmez seulement celles qui viennent de vous : les autres ne seront jamais envoyées.',
    othersEarlier: 'Voir les précédentes',
    actionFor: (practice, moment) => `Confirmer et envoyer : ${practice.plain}, ${moment}`,
  },
  address: {
    title: 'Votre adresse e-mail',
    is: (email) => `Nous vous écrivons à ${email}.`,
    change: 'Corriger mon adresse',
    field: 'Nouvelle adresse e-mail',
    hint: 'Nous y enverrons d’abord un e-mail de confirmation, et rien d’autre avant votre accord.',
    heldHint:
      'L’e-mail de confirmation ira à cette adresse, et le précédent ne sera plus valable. Trois par jour au plus.',
    send: 'Envoyer à cette adresse',
    sent: 'Ouvrez l’e-mail que nous envoyons à la nouvelle adresse, et confirmez-la. Rien reçu ? Regardez dans vos courriers indésirables, ou redemandez-le demain.',
    again: 'Renvoyer l’e-mail',
    sentAgain:
      'Nous renvoyons l’e-mail. Si trois sont déjà partis aujourd’hui, il partira au plus tard demain.',
    heldAt: (email) => `Votre adresse e-mail : ${email}`,
    meant: (address) => `Vouliez-vous dire ${address} ?`,
    meantYes: (address) => `Oui, ${address}`,
    meantNo: (address) => `Non, garder ${address}`,
    errors: {
      'not-an-address': 'Cette adresse semble incomplète. Exemple : nom@exemple.fr.',
      same: 'C’est déjà votre adresse.',
      'too-many':
        'Trois e-mails sont déjà partis aujourd’hui. Regardez dans vos courriers indésirables, ou revenez demain.',
      gone: 'Cette demande n’attend plus de confirmation.',
    },
  },
  page: {
    title: (practice) => `Votre demande ${practice.au}`,
    thatDay: 'ce jour',
    where: 'Où en est votre demande',
    conversation: 'Échange',
    you: 'Vous',
    about: 'Procédure :',
    write: 'Écrire de nouveau',
    writeHint: 'Toutes les personnes du cabinet qui traitent les demandes seront prévenues.',
    message: 'Votre message',
    send: 'Envoyer',
    written: 'Votre message est parti.',
    closed: 'Le cabinet a fermé cette demande. Si vous écrivez de nouveau, elle sera rouverte.',
    refused:
      'Le cabinet ne peut pas donner suite à cette demande. S’il s’agit d’une erreur, écrivez-lui ci-dessous.',
    testified: 'Vous avez dit avoir eu une réponse.',
    testifiedNo: 'Vous avez dit ne pas avoir eu de réponse.',
    withdrawn:
      'Vous avez prévenu ce cabinet que vous n’attendez plus de réponse. Si vous écrivez de nouveau, la demande sera rouverte.',
    reopened: 'Le cabinet a repris votre demande.',
    contacted: 'Le cabinet indique avoir pris contact avec vous.',
    tried: 'Le cabinet a essayé de vous joindre.',
    keptPrivate: 'Personne d’autre que vous et le cabinet ne peut lire cette page.',
    emergency: 'En cas d’urgence, appelez le 15 ou le 112.',
  },
  witness: {
    title: (practice) => `Avez-vous eu une réponse ${practice.du} ?`,
    hint: 'Par téléphone, par e-mail, de vive voix ou autrement. Sinon, nous prévenons le cabinet et vous en proposons d’autres.',
    yes: 'Oui, j’ai eu une réponse',
    no: 'Non, toujours pas',
    thanks: 'Merci, c’est noté.',
    otherwise:
      'Vous aviez donné une autre réponse, et le cabinet la connaît. Si cela a changé, écrivez-lui ci-dessous.',
    sorry: 'Merci, nous prévenons le cabinet.',
  },
  rating: {
    title: () => 'Cette réponse vous a-t-elle été utile ?',
    hint: 'Votre avis n’est visible que par le cabinet. Il n’est jamais publié.',
    answers: { helped: 'Oui', partly: 'Un peu', not: 'Non' },
    thanks: 'Merci. Seul le cabinet voit votre avis.',
  },
  served: {
    title: 'Vous avez votre réponse ?',
    text: (practices) =>
      `Vous attendez peut-être encore une réponse ${writeList(
        'fr',
        practices.map((practice) => practice.du),
      )}. D’un clic, prévenez que ce n’est plus nécessaire ; ce que vous avez écrit est conservé.`,
    action: 'Ne plus attendre',
    done: 'Merci, nous transmettons.',
  },
  offer: {
    title: 'D’autres cabinets',
    silent: (practice) =>
      `Votre demande ${practice.au} n’a pas encore reçu de réponse. Elle y reste ouverte : une réponse peut encore arriver.`,
    refused: (practice) =>
      `${practice.Le} ne ${practice.many ? 'peuvent' : 'peut'} pas donner suite à votre demande.`,
    duplicate: (practice) =>
      `${practice.Le} ${practice.many ? 'ont' : 'a'} classé votre demande comme doublon.`,
    answered: (practice) =>
      `${practice.Le} vous ${practice.many ? 'ont' : 'a'} répondu entre-temps. Lisez d’abord la réponse ; vous pouvez encore choisir d’autres cabinets.`,
    readAnswer: 'Voir tout l’échange',
    choose: 'À quels cabinets l’envoyer ?',
    order: (practice) =>
      `Les plus proches ${practice.du} d’abord. Aucun cabinet ne peut payer pour figurer ici. Rien n’est coché d’avance.`,
    hours: 'Horaires d’ouverture',
    names: 'Chaque nom ouvre la fiche du cabinet dans un nouvel onglet.',
    inNewTab: '(dans un nouvel onglet)',
    sendTo: (practice) => `Envoyer ${practice.au}`,
    messageHint: 'Votre message tel que vous l’avez écrit. Modifiez-le si vous le souhaitez.',
    shared: 'Ce qui est transmis, et à qui',
    sharedText: (contacts) =>
      `En cochant un cabinet, vous acceptez qu’il reçoive votre nom, vos coordonnées (${contacts}) et ce message pour vous répondre. Personne d’autre ne reçoit rien.`,
    send: 'Envoyer aux cabinets cochés',
    sent: 'Votre demande est envoyée aux cabinets que vous avez choisis.',
    sentTo: 'À qui vous avez écrit',
    notSent: {
      asked: (practice) => `${practice.plain} : rien n’est parti, vous lui avez déjà écrit.`,
      'same-house': (practice) =>
        `${practice.plain} : rien n’est parti, c’est la même équipe que le cabinet auquel vous avez d’abord écrit.`,
      'across-sea': (practice) =>
        `${practice.plain} : rien n’est parti, ce cabinet se trouve désormais de l’autre côté de la mer.`,
      'not-practised': (practice) =>
        `${practice.plain} : rien n’est parti, la procédure n’y est plus disponible.`,
      incomplete: (practice) => `${practice.plain} : rien n’est parti, sa fiche n’est plus complète.`,
      unreachable: (practice) =>
        `${practice.plain} : rien n’est parti, personne n’y reçoit les demandes en ce moment.`,
      closed: (practice) => `${practice.plain} : rien n’est parti, ce cabinet a fermé entre-temps.`,
      gone: (practice) => `${practice.plain} : rien n’est parti, ce cabinet n’est plus dans l’annuaire.`,
      enough: (practice) =>
        `${practice.plain} : rien n’est parti, le nombre maximum de cabinets est atteint.`,
    },
    unnamed: 'Un cabinet',
    none: 'Il n’y a pas d’autre cabinet à vous proposer pour l’instant.',
    enough: (count) =>
      `Vous avez déjà écrit à ${count === 1 ? 'un autre cabinet' : `${count} autres cabinets`}, c’est le maximum.`,
    link: 'Voir d’autres cabinets',
    linkText:
      'Si vous le souhaitez, envoyez votre demande à d’autres cabinets. Rien n’est transmis tant que vous n’avez pas choisi.',
    back: 'Retour à ma demande',
    errorTitle: 'Vérifiez ces points :',
    errors: { choose: 'Cochez au moins un cabinet.' },
    stopped: {
      answered:
        'Une réponse vient d’arriver. Rien n’est parti : lisez-la d’abord, puis choisissez de nouveau si vous le souhaitez.',
      'already-used':
        'Votre premier envoi est bien parti. Ce que vous avez changé ensuite est gardé ci-dessous : l’envoyer aussi ?',
      'form-expired':
        'Cette page est restée ouverte trop longtemps. Rien n’est perdu : envoyez-la de nouveau.',
      nobody: 'Rien n’est parti.',
    },
  },
  steps: {
    held: 'À confirmer',
    sent: 'Envoyée',
    transmitted: 'Transmise',
    read: 'Lue',
    answered: 'Répondue',
    'reached-telephone': 'Contact par téléphone',
    'reached-email': 'Contact par e-mail',
    'reached-in-person': 'Contact de vive voix',
    'reached-message': 'Contact par message',
    'reached-other': 'Contact hors du site',
    refused: 'Refusée',
  },
  notYet: 'pas encore',
  stepMeanings: {
    sent: 'Votre demande est enregistrée.',
    transmitted: 'Le cabinet a bien reçu notre alerte.',
    read: 'Le cabinet a ouvert votre demande.',
    answered: 'Le cabinet a répondu sur cette page.',
    reached: 'Le cabinet indique avoir pris contact avec vous en dehors de ce site.',
    refused: 'Le cabinet ne peut pas donner suite à cette demande.',
  },
  errors: {
    missing: 'Écrivez votre message.',
    'too-long': 'Raccourcissez votre message à 5 000 caractères.',
    'form-expired':
      'Cette page est restée ouverte trop longtemps. Votre texte est toujours là : envoyez-le de nouveau.',
    'already-sent':
      'Votre premier message est bien parti : il est dans l’échange. Voici ce que vous avez écrit ensuite. L’envoyer aussi ?',
    held: 'Confirmez d’abord votre demande, depuis l’e-mail que nous vous avons envoyé.',
    gone: 'Cette demande n’existe plus.',
  },
};
