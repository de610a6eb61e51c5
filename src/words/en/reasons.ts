import { workingDays } from './working-days.ts';

const nobodyReceives = 'Nobody receives the enquiries of this practice, so no reminder would reach anybody';

export const reasons = {
  ask: 'Why?',
  /** To the patient: what comes if nobody reacts, by a day. */
  comesNext: {
    reminder: (day: string) => `If nobody has answered by ${day}, we will remind the practice.`,
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
    },
    done: {
      ...workingDays.rules,
      unreachable: nobodyReceives,
      'not-practised': 'It was refused: the procedure is not practised here',
      unavailable: 'It was refused: the procedure is not available at present',
      'not-interested': 'It was refused without another reason',
    },
  },
  asPatients: {
    coming: {
      unanswered: (days: string) => `That is ${days} after you sent it`,
      incomplete: (days: string) => `That is ${days} after you sent it`,
      unread: (days: string) => `That is ${days} after you sent it`,
      reminded: (days: string) => `That is ${days} after our reminder to the practice`,
      unreachable: 'Nobody receives enquiries there at the moment',
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
    },
  },
  marks: {
    title: 'What do these marks say?',
    new: 'Nobody has answered it, reached the patient or refused it yet.',
    unread: 'Nobody of the practice has opened the patient’s last words.',
    secondary:
      'The patient wrote to another practice first, which was silent or refused, and has chosen yours from those that were offered.',
    attention:
      'A letter could not be delivered, nobody could be told, or no other practice could be offered.',
    due: 'Until then nothing happens by itself. After it, everybody who receives is reminded, or other practices are offered to the patient.',
  },
  attention: {
    'letter-failed': (name: string) => `The letter to ${name} could not be delivered.`,
    'letter-to-patient-failed': 'A letter to the patient could not be delivered: the telephone may help.',
    'told-nobody': 'Nobody received enquiries when it was sent.',
    'nobody-to-offer': 'Other practices were due to the patient, and none could be offered.',
  },
  /** In a letter: its reasons, as whole sentences. */
  letter: (sentences: string) => `Why now? ${sentences}`,
};
