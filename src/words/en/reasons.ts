import { workingDays } from './working-days.ts';

const nobodyReceives = 'Nobody receives the enquiries of this practice, so no reminder would reach anybody';

export const reasons = {
  ask: 'Why?',
  /** To the patient: what comes if nobody reacts, by a day. */
  comesNext: {
    reminder: (day: string) => `If nobody has answered by ${day}, we will remind the practice.`,
    question: (day: string) => `On ${day} we will ask you whether you had an answer.`,
    offer: {
      unread: (day: string) => `If nobody has read it by ${day}, we will offer you other practices.`,
      unanswered: (day: string) => `If nobody has answered by ${day}, we will offer you other practices.`,
    },
  },
  asMembers: {
    coming: {
      unanswered: (days: string) =>
        `Nobody has answered yet: after ${days}, everybody who receives is reminded`,
      incomplete: (days: string) =>
        `Nobody has answered yet, and the profile is not complete: after ${days}, other practices are offered to the patient instead of a reminder to you`,
      unread: (days: string) =>
        `Nobody has read it yet: after ${days}, other practices are offered to the patient`,
      reminded: (days: string) =>
        `Nobody has read it since its reminder: ${days} after that, other practices are offered to the patient`,
      unreachable: nobodyReceives,
      contacted: (days: string) =>
        `The patient is asked whether she had an answer, ${days} after the contact was recorded`,
      silent: (days: string) =>
        `It was read and nobody has answered: after ${days}, everybody who receives is reminded a last time, and the patient is asked whether she had an answer`,
      forwarded: (days: string) =>
        `It was forwarded without a word since: after ${days}, the patient is asked whether she had an answer`,
    },
    done: {
      ...workingDays.rules,
      unreachable: nobodyReceives,
      'not-practised': 'It was refused: the procedure is not practised here',
      unavailable: 'It was refused: the procedure is not available at present',
      'not-interested': 'It was refused without another reason',
      'says-no': 'The patient says that she had no answer',
      contacted: (days: string) => `The contact was recorded ${days} before`,
      silent: (days: string) => `It was read, and nobody has answered for ${days}`,
      forwarded: (days: string) => `It was forwarded ${days} before, without a word since`,
    },
  },
  asPatients: {
    coming: {
      unanswered: (days: string) => `That is ${days} after you sent it`,
      incomplete: (days: string) => `That is ${days} after you sent it`,
      unread: (days: string) => `That is ${days} after you sent it`,
      reminded: (days: string) => `That is ${days} after our reminder to the practice`,
      unreachable: 'Nobody receives enquiries there at the moment',
      contacted: (days: string) => `That is ${days} after the practice said that it has contacted you`,
      silent: (days: string) => `That is ${days} after you sent it`,
      forwarded: (days: string) => `That is ${days} after you sent it`,
    },
    done: {
      incomplete: (days: string) => `Your enquiry has waited for ${days}`,
      unread: (days: string) => `Your enquiry has waited for ${days}`,
      reminded: (days: string) =>
        `Your enquiry has waited, ${days} after our reminder to the practice as well`,
      unreachable: 'Nobody receives enquiries there at the moment',
      'not-practised': 'The practice cannot help with this enquiry',
      unavailable: 'The practice cannot help with this enquiry',
      'not-interested': 'The practice cannot help with this enquiry',
      'says-no': 'You said that you had no answer',
      contacted: (days: string) => `The practice said ${days} ago that it has contacted you`,
      silent: (days: string) => `Your enquiry has waited for ${days}`,
      forwarded: (days: string) => `Your enquiry has waited for ${days}`,
    },
  },
  marks: {
    title: 'What do these marks say?',
    new: 'Nobody has answered it, reached the patient or refused it yet.',
    unread: 'Nobody of the practice has opened the patient’s last words.',
    outside:
      'The practice has reached the patient by telephone, by e-mail or in person; what was said is not here.',
    secondary:
      'The patient wrote to another practice first, which was silent or refused, and has chosen yours from those that were offered.',
    attention:
      'A letter could not be delivered, nobody could be told, no other practice could be offered, or the patient says that she had no answer.',
    contested: 'The patient has written since it was refused: it may have been a mistake.',
    due: 'Until then nothing happens by itself. After it, everybody who receives is reminded, or other practices are offered to the patient.',
  },
  attention: {
    'letter-failed': (name: string) => `The letter to ${name} could not be delivered.`,
    'letter-to-patient-failed': 'A letter to the patient could not be delivered: the telephone may help.',
    'says-no': 'The patient says that she had no answer: please contact her once more.',
    'told-nobody': 'Nobody received enquiries when it was sent.',
    'nobody-to-offer': 'Other practices were due to the patient, and none could be offered.',
  },
  /** In a letter: its reasons, as whole sentences. */
  letter: (sentences: string) => `Why now? ${sentences}`,
};
