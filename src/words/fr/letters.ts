import type { letters as en } from '../en/letters.ts';

export const letters: typeof en = {
  hello: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
  signature: 'Relais, pour les cabinets de l’annuaire',
  whyMember: (practice) => `Vous recevez cette lettre parce que vous recevez les demandes de ${practice}.`,
  whyPatient: (practice) => `Vous recevez cette lettre parce que vous avez écrit à ${practice}.`,
  automatic: 'Cette adresse n’est pas lue. Merci de répondre sur la page.',
  newEnquiry: {
    subject: (practice) => `Nouvelle demande pour ${practice}`,
    preheader: 'Un patient attend votre réponse.',
    text: (practice) => `Un patient vient d’écrire à ${practice} et attend une réponse.`,
    rule: 'Ouvrir la demande la marque comme lue. Vous pouvez y répondre, indiquer un contact en dehors du site ou la refuser, sur la même page.',
    action: 'Ouvrir la demande',
  },
  newMessage: {
    subject: (practice) => `Un patient a de nouveau écrit à ${practice}`,
    preheader: 'Un patient a ajouté un message.',
    text: (practice) => `Un patient en contact avec ${practice} a ajouté un message.`,
    action: 'Ouvrir l’échange',
  },
  saysNo: {
    subject: (practice) => `Un patient de ${practice} dit ne pas avoir eu de réponse`,
    preheader: 'Nous l’avons interrogé : il attend toujours.',
    text: (practice) =>
      `Nous avons demandé à un patient qui a écrit à ${practice} s’il a eu une réponse. Il dit que non, et d’autres cabinets lui ont été proposés. Il attend peut-être encore la vôtre.`,
    action: 'Ouvrir la demande',
  },
  question: {
    subject: (practice) => `Avez-vous eu une réponse de ${practice} ?`,
    preheader: 'Un clic sur votre page privée suffit.',
    text: (practice) =>
      `Vous avez écrit il y a quelque temps à ${practice}. Avez-vous eu une réponse, par téléphone ou autrement ?`,
    no: 'Sinon, dites-le d’un clic : nous en informerons le cabinet et vous en proposerons d’autres.',
    action: 'Répondre oui ou non',
  },
  reminder: {
    subject: (practice) => `Rappel : une demande attend chez ${practice}`,
    preheader: 'Un patient attend toujours une réponse.',
    text: (practice, since) => `Un patient attend une réponse de ${practice} depuis le ${since}.`,
    rule: 'Ce rappel est envoyé une seule fois, parce que personne n’a encore répondu. Répondre, indiquer un contact en dehors du site ou refuser prend une minute, sur la même page.',
    lastRule:
      'C’est le dernier rappel : ce qui a été lu attend encore, et nous interrogeons aussi le patient. Répondre, indiquer un contact en dehors du site ou refuser prend une minute, sur la même page.',
    action: 'Ouvrir la demande',
    severalSubject: (count) => `Rappel : ${count} demandes attendent une réponse`,
    severalPreheader: 'Des patients attendent toujours une réponse.',
    severalText: (count) =>
      `${count} patients attendent une réponse depuis quelque temps. La plus longue attente vient en premier.`,
    item: (practice, since) => `${practice}, depuis le ${since}`,
    codes: 'Si un lien mène à une page qui demande un code, saisissez celui qui est à côté.',
  },
  offer: {
    subject: (practice) => `${practice} n’a pas encore répondu : d’autres cabinets peuvent être contactés`,
    preheader: 'Si vous le souhaitez, choisissez-en d’autres. Rien n’est partagé sans vous.',
    text: (practice) =>
      `${practice} n’a pas encore répondu à votre demande. Elle y reste ouverte, et une réponse peut encore venir.`,
    choice:
      'Si vous le souhaitez, vous pouvez envoyer votre demande à d’autres cabinets qui pratiquent la même procédure, les plus proches d’abord, sans la ressaisir.',
    nothingYet: 'Rien de ce qui vous concerne ne leur est transmis avant votre choix.',
    action: 'Voir les autres cabinets',
  },
  'refused-offer': {
    subject: (practice) =>
      `${practice} ne peut pas donner suite à votre demande : d’autres cabinets peuvent être contactés`,
    preheader: 'Si vous le souhaitez, choisissez-en d’autres. Rien n’est partagé sans vous.',
    text: (practice) => `${practice} ne peut pas donner suite à votre demande.`,
    action: 'Voir les autres cabinets',
  },
  digest: {
    subject: (waiting) =>
      waiting === 0
        ? 'Votre semaine : personne n’attend'
        : waiting === 1
          ? 'Votre semaine : un patient attend'
          : `Votre semaine : ${waiting} patients attendent`,
    preheader: 'Ce qui est arrivé, ce qui est traité, et qui attend.',
    week: (practice, received, handled) =>
      `${practice} : en sept jours, ${received < 2 ? `${received} demande est arrivée` : `${received} demandes sont arrivées`}, dont ${handled < 2 ? `${handled} traitée` : `${handled} traitées`}.`,
    waiting: (count, since) =>
      count === 1
        ? `Un patient attend une réponse, depuis le ${since}.`
        : `${count} patients attendent une réponse, le premier depuis le ${since}.`,
    nobody: 'Personne n’attend.',
    action: 'Ouvrir mes demandes',
    why: 'Vous recevez cette lettre une fois par semaine parce que vous recevez des demandes. C’est la seule que vous pouvez arrêter : les alertes et les rappels viennent toujours.',
    end: 'Pour l’arrêter :',
  },
  code: {
    label: 'Si le bouton mène à une page qui demande un code, saisissez celui-ci :',
  },
  ownLink:
    'Ce lien n’est qu’à vous et s’ouvre pendant 30 jours. Merci de ne pas le transférer : invitez plutôt votre collègue.',
  received: {
    subject: (practice) => `Votre demande est partie vers ${practice}`,
    preheader: 'Suivez-la et lisez la réponse sur votre page privée.',
    text: (practice) =>
      `Votre demande est partie vers ${practice}. Vous recevrez une lettre dès que le cabinet aura répondu.`,
    follow: 'Sur votre page privée, vous voyez où elle en est et vous pouvez écrire de nouveau.',
    action: 'Suivre ma demande',
  },
  confirm: {
    subject: 'Encore une étape : confirmez votre demande',
    preheader: 'Votre demande est conservée et attend votre confirmation.',
    text: (practice) =>
      `Votre demande à ${practice} est conservée, mais n’est pas encore partie : confirmez qu’elle vient bien de vous.`,
    ignore: 'Si vous ne l’avez pas écrite, ignorez cette lettre : rien ne sera envoyé.',
    atMost:
      'Nous demandons une confirmation au plus trois fois par jour à une même adresse. Une demande faite ensuite attend sur la même page.',
    action: 'Confirmer et envoyer',
  },
  newAddress: {
    subject: 'Confirmez votre adresse',
    preheader: 'Un clic, et nous vous écrirons ici.',
    greeting: 'Bonjour,',
    text: 'Cette adresse vient d’être donnée pour suivre une demande sur Relais. Si c’est bien vous, confirmez-la : nous vous écrirons ici désormais.',
    ignore: 'Sinon, ignorez ce message : rien d’autre ne vous sera envoyé.',
    action: 'Confirmer mon adresse',
    why: 'Vous recevez ce message parce que quelqu’un a donné cette adresse comme la sienne.',
  },
  answered: {
    subject: (practice) => `${practice} vous a répondu`,
    preheader: 'La réponse est sur votre page privée.',
    text: (practice) => `${practice} a répondu à votre demande.`,
    action: 'Lire la réponse',
  },
  refused: {
    subject: (practice) => `${practice} ne peut pas donner suite à votre demande`,
    preheader: 'Le détail est sur votre page privée.',
    text: (practice) => `${practice} ne peut pas donner suite à votre demande.`,
    contest: 'Si vous pensez qu’il s’agit d’une erreur, vous pouvez lui écrire sur votre page privée.',
    action: 'Voir ma demande',
  },
  duplicate: {
    subject: (practice) => `${practice} a déjà votre demande`,
    preheader: 'Elle est suivie dans votre première demande.',
    text: (practice) => `${practice} a déjà reçu une demande de votre part à ce sujet et y donne suite.`,
    action: 'Voir ma demande',
  },
  reopened: {
    subject: (practice) => `${practice} a repris votre demande`,
    preheader: 'Votre demande est de nouveau ouverte.',
    text: (practice) => `${practice} a repris votre demande. Vous recevrez une lettre quand il aura répondu.`,
    action: 'Voir ma demande',
  },
  patientLink: 'Ce lien est privé : qui le possède peut lire votre demande. Il s’ouvre pendant 30 jours.',
  invitation: {
    subject: 'Choisissez votre mot de passe pour Relais',
    preheader: 'Votre espace est prêt.',
    text: (practice) =>
      practice
        ? `${practice} vous invite à répondre aux demandes de ses patients sur Relais.`
        : 'Vous êtes invité à gérer l’annuaire sur Relais.',
    rule: 'Choisissez un mot de passe ; le lien s’ouvre une fois, pendant 7 jours.',
    action: 'Choisir mon mot de passe',
    why: 'Vous recevez cette lettre parce que quelqu’un a donné cette adresse pour vous. Si vous n’attendez rien, ignorez-la.',
  },
  freshLink: {
    subject: 'Votre nouveau lien',
    preheader: 'Il mène à la même page.',
    text: 'Voici le nouveau lien que vous avez demandé. Il mène à la même page ; le précédent ne s’ouvre plus.',
    action: 'Ouvrir',
  },
};
