import type { letters as en } from '../en/letters.ts';
import { isolated } from '../named.ts';
import { reminder } from './reminder.ts';

export const letters: typeof en = {
  hello: (name) => (name ? `Bonjour ${isolated(name)},` : 'Bonjour,'),
  signature: 'Relais, pour les cabinets de l’annuaire',
  whyMember: (practice) => `Cet e-mail vous est envoyé car vous recevez les demandes ${practice.du}.`,
  whyPatient: (practice) => `Cet e-mail vous est envoyé car vous avez écrit ${practice.au}.`,
  automatic: 'Cette adresse n’est pas relevée : merci de répondre sur la page.',
  newEnquiry: {
    subject: (practice) => `Nouvelle demande pour ${practice.le}`,
    preheader: 'Une demande attend votre réponse.',
    text: (practice) => `Un patient vient d’écrire ${practice.au} et attend une réponse.`,
    rule: 'Vous pouvez y répondre, noter un contact en dehors du site ou la refuser, sur la même page.',
    action: 'Ouvrir la demande',
  },
  newMessage: {
    subject: (practice) => `Un patient a de nouveau écrit ${practice.au}`,
    preheader: 'Un patient a ajouté un message.',
    text: (practice) => `Un patient vient d’ajouter un message à sa demande ${practice.au}.`,
    action: 'Ouvrir l’échange',
  },
  saysNo: {
    subject: (practice) => `Un patient ${practice.du} dit ne pas avoir eu de réponse`,
    preheader: 'Nous avons posé la question : toujours pas de réponse.',
    text: (practice) =>
      `Nous avons demandé à un patient si une réponse ${practice.du} lui était parvenue : toujours pas. D’autres cabinets lui ont été proposés, mais votre réponse est peut-être encore attendue.`,
    action: 'Ouvrir la demande',
  },
  openAgain: {
    subject: (practice) => `Une demande faite ${practice.au} est de nouveau ouverte`,
    preheader: 'Elle n’est plus un doublon, et attend une réponse.',
    text: (practice) =>
      `Une demande faite ${practice.au} avait été refusée comme doublon. La première demande a été classée indésirable ou retirée : celle-ci est de nouveau ouverte et attend une réponse.`,
    action: 'Ouvrir la demande',
  },
  question: {
    subject: (practice) => `Avez-vous eu une réponse ${practice.du} ?`,
    preheader: 'Un clic sur votre page privée suffit.',
    text: (practice, day) =>
      `Vous avez écrit le ${day} ${practice.au}. Avez-vous eu une réponse, par téléphone ou autrement ?`,
    textAgain: (practice, day) =>
      `Vous avez de nouveau écrit le ${day} ${practice.au}. Avez-vous eu une réponse depuis, par téléphone ou autrement ?`,
    no: 'Sinon, dites-le-nous d’un clic : nous préviendrons le cabinet et vous en proposerons d’autres.',
    action: 'Répondre oui ou non',
  },
  readElsewhere: {
    one: (practice, moment, browser) =>
      `Le ${moment}, une demande faite ${practice.au} a été lue avec le lien de l’un de vos e-mails, sur un appareil que nous ne connaissons pas (${browser}).`,
    notYou:
      'Si ce n’était pas vous, connectez-vous et dites-le en haut de votre liste de demandes : cette lecture ne comptera plus.',
  },
  reminder,
  offer: {
    subject: (practice) => `Pas encore de réponse ${practice.du} : vous pouvez écrire à d’autres cabinets`,
    preheader: 'Si vous le souhaitez, choisissez-en d’autres. Rien n’est transmis sans votre accord.',
    text: (practice, day) =>
      `Ce que vous avez écrit le ${day} ${practice.au} n’a pas encore reçu de réponse. Votre demande y reste ouverte : une réponse peut encore arriver.`,
    choice:
      'Si vous le souhaitez, vous pouvez l’envoyer à d’autres cabinets qui pratiquent la même procédure, du plus proche au plus lointain, sans la ressaisir.',
    nothingYet: 'Rien ne leur est transmis tant que vous n’avez pas choisi.',
    action: 'Voir les autres cabinets',
  },
  'refused-offer': {
    subject: (practice) =>
      `${practice.Le} ne ${practice.many ? 'peuvent' : 'peut'} pas donner suite à votre demande : vous pouvez écrire à d’autres cabinets`,
    preheader: 'Si vous le souhaitez, choisissez-en d’autres. Rien n’est transmis sans votre accord.',
    text: (practice) =>
      `${practice.Le} ne ${practice.many ? 'peuvent' : 'peut'} pas donner suite à votre demande.`,
    action: 'Voir les autres cabinets',
  },
  digest: {
    subject: (waiting) =>
      waiting === 0
        ? 'Votre semaine : personne n’attend'
        : waiting === 1
          ? 'Votre semaine : un patient attend'
          : `Votre semaine : ${waiting} patients attendent`,
    preheader: 'Demandes reçues, demandes traitées, patients qui attendent.',
    week: (practice, received, handled) => {
      if (received === 0) return `${practice.plain} : aucune demande reçue en sept jours.`;
      const asked = received === 1 ? 'une demande reçue' : `${received} demandes reçues`;
      return `${practice.plain} : ${asked} en sept jours, dont ${handled === 0 ? 'aucune traitée' : handled === 1 ? 'une traitée' : `${handled} traitées`}.`;
    },
    waiting: (count, since) =>
      count === 1
        ? `Un patient attend une réponse depuis le ${since}.`
        : `${count} patients attendent une réponse, le premier depuis le ${since}.`,
    nobody: 'Personne n’attend.',
    action: 'Ouvrir mes demandes',
    why: 'Ce bilan vous est envoyé une fois par semaine car vous recevez des demandes. C’est le seul e-mail que vous pouvez arrêter : les alertes et les rappels continuent.',
    end: 'Pour l’arrêter :',
  },
  code: {
    label: 'Si le bouton mène à une page qui demande un code, saisissez celui-ci :',
  },
  ownLink:
    'Ce lien est personnel et valable 30 jours. Merci de ne pas le transférer : invitez plutôt votre collègue.',
  ownLinks:
    'Ces liens sont personnels et valables 30 jours. Merci de ne pas les transférer : invitez plutôt votre collègue.',
  received: {
    subject: (practice) => `Votre demande ${practice.au} est bien partie`,
    preheader: 'Suivez-la et lisez la réponse sur votre page privée.',
    text: (practice) =>
      `Votre demande ${practice.au} est bien partie. Vous recevrez un e-mail dès que le cabinet vous aura répondu.`,
    follow: 'Sur votre page privée, vous pouvez suivre votre demande et écrire de nouveau.',
    action: 'Suivre ma demande',
  },
  'nobody-receives': {
    subject: (practice) =>
      `Personne ne reçoit les demandes ${practice.du} : vous pouvez écrire à d’autres cabinets`,
    preheader: 'Votre demande est enregistrée. Votre annuaire est prévenu.',
    text: (practice) =>
      `Votre demande ${practice.au} est enregistrée, mais personne n’y reçoit les demandes en ce moment. Votre annuaire en est prévenu, et elle y reste ouverte.`,
    choice:
      'D’ici là, vous pouvez l’envoyer à d’autres cabinets qui pratiquent la même procédure, s’il y en a, sans la ressaisir.',
    action: 'Voir les autres cabinets',
  },
  confirm: {
    subject: 'Encore une étape : confirmez votre demande',
    preheader: 'Votre demande est enregistrée et attend votre confirmation.',
    text: (practice) =>
      `Votre demande ${practice.au} est enregistrée, mais pas encore partie : confirmez qu’elle vient bien de vous.`,
    ignore: 'Si vous n’avez rien demandé, ignorez cet e-mail : rien ne sera envoyé.',
    atMost:
      'Nous envoyons au plus trois e-mails de confirmation par jour à la même adresse. Une demande faite ensuite attend sur la même page.',
    action: 'Confirmer et envoyer',
  },
  newAddress: {
    subject: 'Confirmez votre adresse',
    preheader: 'Un clic, et nous vous écrirons ici.',
    greeting: 'Bonjour,',
    text: 'Cette adresse vient d’être indiquée pour suivre une demande sur Relais. Si c’est bien vous, confirmez-la : nous vous écrirons désormais ici.',
    ignore: 'Sinon, ignorez cet e-mail : rien de cette demande ne vous sera envoyé.',
    action: 'Confirmer mon adresse',
    why: 'Cet e-mail vous est envoyé car quelqu’un a indiqué cette adresse comme la sienne.',
  },
  answered: {
    subject: (practice) => `${practice.Le} vous ${practice.many ? 'ont' : 'a'} répondu`,
    preheader: 'La réponse est sur votre page privée.',
    text: (practice) => `${practice.Le} ${practice.many ? 'ont' : 'a'} répondu à votre demande.`,
    action: 'Lire la réponse',
  },
  refused: {
    subject: (practice) =>
      `${practice.Le} ne ${practice.many ? 'peuvent' : 'peut'} pas donner suite à votre demande`,
    preheader: 'Le détail est sur votre page privée.',
    text: (practice) =>
      `${practice.Le} ne ${practice.many ? 'peuvent' : 'peut'} pas donner suite à votre demande.`,
    contest: 'S’il s’agit d’une erreur, vous pouvez écrire au cabinet sur votre page privée.',
    action: 'Voir ma demande',
  },
  duplicate: {
    subject: (practice) => `${practice.Le} ${practice.many ? 'ont' : 'a'} déjà votre demande`,
    preheader: 'Voici où en est votre première demande.',
    text: (practice) =>
      `${practice.Le} ${practice.many ? 'ont' : 'a'} classé votre demande comme doublon : une autre demande de votre part est déjà enregistrée.`,
    contest: 'S’il s’agit d’une autre question, écrivez au cabinet sur votre page privée.',
    action: 'Voir ma demande',
  },
  reopened: {
    subject: (practice) => `${practice.Le} ${practice.many ? 'ont' : 'a'} repris votre demande`,
    preheader: 'Votre demande est de nouveau ouverte.',
    text: (practice) =>
      `${practice.Le} ${practice.many ? 'ont' : 'a'} repris votre demande. Vous recevrez un e-mail dès que le cabinet vous aura répondu.`,
    action: 'Voir ma demande',
  },
  patientLink: 'Ce lien est privé : toute personne qui l’a peut lire votre demande. Il est valable 30 jours.',
  invitation: {
    subject: 'Choisissez votre mot de passe pour Relais',
    preheader: 'Votre espace est prêt.',
    text: (practice) =>
      practice
        ? `${practice.Le} vous ${practice.many ? 'invitent' : 'invite'} à répondre aux demandes de patients sur Relais.`
        : 'Nous vous invitons à gérer l’annuaire sur Relais.',
    rule: 'Choisissez votre mot de passe. Le lien ne sert qu’une fois et reste valable 7 jours.',
    action: 'Choisir mon mot de passe',
    why: 'Cet e-mail vous est envoyé car quelqu’un a indiqué votre adresse. Si vous n’attendiez rien, ignorez-le.',
  },
  freshLink: {
    subject: 'Votre nouveau lien',
    preheader: 'Il mène à la même page.',
    text: 'Voici le nouveau lien que vous avez demandé. Il mène à la même page ; le précédent n’est plus valable.',
    action: 'Ouvrir',
  },
};
