import type { reasons as en } from '../en/reasons.ts';
import { isolated } from '../named.ts';
import { workingDays } from './working-days.ts';

const nobodyReceives = 'Personne ne reçoit les demandes de ce cabinet : un rappel n’arriverait à personne';

export const reasons: typeof en = {
  ask: 'Pourquoi ?',
  comesNext: {
    reminder: (day) => `Sans réponse d’ici ${day}, nous relancerons le cabinet.`,
    question: (day) => `Le ${day}, nous vous demanderons si vous avez eu une réponse.`,
    offer: {
      unread: (day) => `Si personne ne l’a lue d’ici ${day}, nous vous proposerons d’autres cabinets.`,
      unanswered: (day) => `Sans réponse d’ici ${day}, nous vous proposerons d’autres cabinets.`,
    },
  },
  asMembers: {
    coming: {
      unanswered: (days) =>
        `Personne n’a encore répondu : après ${days}, chaque personne qui reçoit les demandes est relancée`,
      incomplete: (days) =>
        `Personne n’a encore répondu et la fiche est incomplète : après ${days}, d’autres cabinets sont proposés au patient, sans vous relancer d’abord`,
      unread: (days) =>
        `Personne ne l’a encore lue : après ${days}, d’autres cabinets sont proposés au patient`,
      reminded: (days) =>
        `Personne ne l’a lue depuis le rappel : ${days} après celui-ci, d’autres cabinets sont proposés au patient`,
      unreachable: nobodyReceives,
      'closed-for-good':
        'Le cabinet a annoncé une fermeture sans date de fin : d’autres cabinets sont proposés au patient',
      'long-closure':
        'Le cabinet a annoncé une longue fermeture : d’autres cabinets sont proposés au patient',
      contacted: (days) =>
        `${days} après l’enregistrement du contact, nous demandons au patient si une réponse lui est parvenue`,
      silent: (days) =>
        `Elle a été lue et personne n’a répondu : après ${days}, chaque personne qui reçoit les demandes est relancée une dernière fois, et nous demandons au patient si une réponse lui est parvenue`,
      forwarded: (days) =>
        `Elle a été transférée, sans nouvelles depuis : après ${days}, nous demandons au patient si une réponse lui est parvenue`,
      'later-wait': (days) =>
        `Le patient attend de nouveau une réponse : après ${days}, chaque personne qui reçoit les demandes est relancée`,
      'later-silence': (days) =>
        `Le patient a de nouveau écrit : après ${days} sans réponse, nous lui demandons si une réponse lui est parvenue`,
    },
    done: {
      ...workingDays.rules,
      unreachable: nobodyReceives,
      'closed-for-good':
        'Le cabinet a annoncé une fermeture sans date de fin : d’autres cabinets sont proposés au patient',
      'long-closure':
        'Le cabinet a annoncé une longue fermeture : d’autres cabinets sont proposés au patient',
      'not-practised': 'Elle a été refusée : la procédure n’est pas pratiquée ici',
      unavailable: 'Elle a été refusée : la procédure est actuellement indisponible',
      'not-interested': 'Elle a été refusée sans autre motif',
      'says-no': 'Le patient dit ne pas avoir eu de réponse',
      contacted: (days) => `Le contact a été enregistré ${days} plus tôt`,
      silent: (days) => `Elle a été lue, et personne n’a répondu depuis ${days}`,
      forwarded: (days) => `Elle a été transférée ${days} plus tôt, sans nouvelles depuis`,
      'later-wait': (days) =>
        `Le patient attend de nouveau une réponse, et personne n’a répondu depuis ${days}`,
      'later-silence': (days) => `Le patient a de nouveau écrit, et personne n’a répondu depuis ${days}`,
    },
  },
  asPatients: {
    coming: {
      unanswered: (days) => `Soit ${days} après votre envoi`,
      incomplete: (days) => `Soit ${days} après votre envoi`,
      unread: (days) => `Soit ${days} après votre envoi`,
      reminded: (days) => `Soit ${days} après notre relance`,
      unreachable: 'Personne n’y reçoit actuellement les demandes',
      'closed-for-good': 'Le cabinet a annoncé une fermeture sans date de fin',
      'long-closure': 'Le cabinet a annoncé une longue fermeture',
      contacted: (days) => `Soit ${days} après que le cabinet a indiqué avoir pris contact avec vous`,
      silent: (days) => `Soit ${days} après votre envoi`,
      forwarded: (days) => `Soit ${days} après votre envoi`,
      'later-wait': (days) => `Soit ${days} sans réponse`,
      'later-silence': (days) => `Soit ${days} sans réponse`,
    },
    done: {
      incomplete: (days) => `Votre demande attend depuis au moins ${days}`,
      unread: (days) => `Votre demande attend depuis au moins ${days}`,
      reminded: (days) => `Nous avons relancé le cabinet il y a au moins ${days}, sans réponse`,
      unreachable: 'Personne n’y reçoit actuellement les demandes',
      'closed-for-good': 'Le cabinet a annoncé une fermeture sans date de fin',
      'long-closure': 'Le cabinet a annoncé une longue fermeture',
      'not-practised': 'Le cabinet ne peut pas donner suite à cette demande',
      unavailable: 'Le cabinet ne peut pas donner suite à cette demande',
      'not-interested': 'Le cabinet ne peut pas donner suite à cette demande',
      'says-no': 'Vous avez dit ne pas avoir eu de réponse',
      contacted: (days) => `Le cabinet a indiqué il y a au moins ${days} avoir pris contact avec vous`,
      silent: (days) => `Votre demande attend depuis au moins ${days}`,
      forwarded: (days) => `Votre demande attend depuis au moins ${days}`,
      'later-silence': (days) =>
        `Vous avez de nouveau écrit, et le cabinet n’a pas répondu depuis au moins ${days}`,
    },
  },
  marks: {
    title: 'Que signifient ces mentions ?',
    new: 'Ni réponse, ni appel, ni refus pour l’instant.',
    unread: 'Personne au cabinet n’a ouvert le dernier message du patient.',
    outside:
      'Le cabinet a joint le patient par téléphone, par e-mail ou de vive voix ; cet échange ne figure pas ici.',
    secondary:
      'Le patient a d’abord écrit à un autre cabinet, sans réponse ou sans suite, puis a choisi le vôtre parmi ceux qui lui ont été proposés.',
    attention:
      'Un e-mail n’est pas arrivé, personne n’a pu être prévenu, aucun autre cabinet n’a pu être proposé, le patient dit ne pas avoir eu de réponse, ou un doublon ne répète aucune demande.',
    contested: 'Le patient a écrit depuis le refus : c’était peut-être une erreur.',
    due: 'D’ici là, aucun rappel ne part. Ensuite, chaque personne qui reçoit les demandes est relancée, ou d’autres cabinets sont proposés au patient.',
  },
  attention: {
    'letter-failed': (name) => `L’e-mail à ${isolated(name)} n’est pas arrivé.`,
    'letter-to-patient-failed': 'Un e-mail au patient n’est pas arrivé : essayez par téléphone.',
    'says-no': 'Le patient dit ne pas avoir eu de réponse : merci de reprendre contact.',
    'told-nobody': 'Personne au cabinet n’a pu en être prévenu.',
    'nobody-to-offer': 'D’autres cabinets devaient être proposés au patient, mais il n’y en avait aucun.',
    'duplicate-of-nothing':
      'Refusée comme doublon sans que la première demande soit indiquée : le patient attend peut-être encore. Annulez le refus pour lui répondre ; c’est possible à tout moment.',
  },
  letter: (sentences) => `Pourquoi maintenant ? ${sentences}`,
};
