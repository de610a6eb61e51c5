import { isolated } from '../named.ts';
import { workingDays } from './working-days.ts';

const nobodyReceives = 'Nobody receives the enquiries of this practice, so a reminder would reach nobody';

export const reasons = {
  ask: 'Why?',
  /** To the patient: what comes if nobody reacts, by a day. */
  comesNext: {
    reminder: (day: string) => `If nobody has answered by ${day}, we will remind the practice.`,
    question: (day: string) => `On ${day} we will ask you whether you have had an answer.`,
    offer: {
      unread: (day: string) => `If nobody has read it by ${day}, we will suggest other practices.`,
      unanswered: (day: string) => `If nobody has answered by ${day}, we will suggest other practices.`,
    },
  },
  asMembers: {
    coming: {
      unanswered: (days: string) =>
        `Nobody has answered yet: after ${days}, everybody who receives enquiries is reminded`,
      incomplete: (days: string) =>
        `Nobody has answered yet, and the profile is not complete: after ${days}, other practices are suggested to the patient, without reminding you first`,
      unread: (days: string) =>
        `Nobody has read it yet: after ${days}, other practices are suggested to the patient`,
      reminded: (days: string) =>
        `Nobody has read it since the reminder: ${days} after that, other practices are suggested to the patient`,
      unreachable: nobodyReceives,
      contacted: (days: string) =>
        `The patient is asked whether there has been an answer, ${days} after the contact was recorded`,
      silent: (days: string) =>
        `It was read and nobody has answered: after ${days}, everybody who receives enquiries is reminded one last time, and the patient is asked whether there has been an answer`,
      forwarded: (days: string) =>
        `It was forwarded, with no news since: after ${days}, the patient is asked whether there has been an answer`,
    },
    done: {
      ...workingDays.rules,
      unreachable: nobodyReceives,
      'not-practised': 'It was refused: the procedure is not practised here',
      unavailable: 'It was refused: the procedure is not available at present',
      'not-interested': 'It was refused without another reason',
      'says-no': 'The patient says that there has been no answer',
      contacted: (days: string) => `The contact was recorded ${days} earlier`,
      silent: (days: string) => `It was read, and nobody has answered for ${days}`,
      forwarded: (days: string) => `It was forwarded ${days} earlier, with no news since`,
    },
  },
  asPatients: {
    coming: {
      unanswered: (days: string) => `That is ${days} after you sent it`,
      incomplete: (days: string) => `That is ${days} after you sent it`,
      unread: (days: string) => `That is ${days} after you sent it`,
      reminded: (days: string) => `That is ${days} after we reminded the practice`,
      unreachable: 'Nobody receives enquiries there at the moment',
      contacted: (days: string) => `That is ${days} after the practice said that it had contacted you`,
      silent: (days: string) => `That is ${days} after you sent it`,
      forwarded: (days: string) => `That is ${days} after you sent it`,
    },
    done: {
      incomplete: (days: string) => `Your enquiry has waited for ${days}`,
      unread: (days: string) => `Your enquiry has waited for ${days}`,
      reminded: (days: string) => `We reminded the practice ${days} ago, and have had no answer`,
      unreachable: 'Nobody receives enquiries there at the moment',
      'not-practised': 'The practice cannot help with this enquiry',
      unavailable: 'The practice cannot help with this enquiry',
      'not-interested': 'The practice cannot help with this enquiry',
      'says-no': 'You said that you have had no answer',
      contacted: (days: string) => `The practice said ${days} ago that it had contacted you`,
      silent: (days: string) => `Your enquiry has waited for ${days}`,
      forwarded: (days: string) => `Your enquiry has waited for ${days}`,
    },
  },
  marks: {
    title: 'What do these marks mean?',
    new: 'No answer, no call and no refusal yet.',
    unread: 'Nobody at the practice has opened the patient’s last message.',
    outside:
      'The practice has reached the patient by telephone, by email or in person; what was said is not here.',
    secondary:
      'The patient wrote to another practice first, without success, and has chosen yours from those that were suggested.',
    attention:
      'An email did not arrive, nobody could be told, no other practice could be suggested, or the patient says that there has been no answer.',
    contested: 'The patient has written since it was refused: it may have been a mistake.',
    due: 'Until then nothing leaves automatically. After that, everybody who receives enquiries is reminded, or other practices are suggested to the patient.',
  },
  attention: {
    'letter-failed': (name: string) => `The email to ${isolated(name)} did not arrive.`,
    'letter-to-patient-failed': 'An email to the patient did not arrive: try the telephone.',
    'says-no': 'The patient says that there has been no answer: please make contact again.',
    'told-nobody': 'Nobody received enquiries when it was sent.',
    'nobody-to-offer': 'Other practices were to be suggested to the patient, but there were none.',
  },
  /** In a letter: its reasons, as whole sentences. */
  letter: (sentences: string) => `Why now? ${sentences}`,
};
