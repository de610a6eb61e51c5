import { isolated } from '../named.ts';
import { workingDays } from './working-days.ts';

const nobodyReceives = 'Nobody receives the enquiries of this practice, so a reminder would reach nobody';

export const reasons = {
  ask: 'Why?',
  /** To the patient: what happens if nobody reacts by a day. */
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
      'closed-for-good':
        'The practice has announced a closure without an end: other practices are suggested to the patient',
      'long-closure':
        'The practice has announced a long closure: other practices are suggested to the patient',
      contacted: (days: string) =>
        `The patient is asked whether they have had an answer, ${days} after the contact was recorded`,
      silent: (days: string) =>
        `It was read and nobody has answered: after ${days}, everybody who receives enquiries is reminded one last time, and the patient is asked whether they have had an answer`,
      forwarded: (days: string) =>
        `It was forwarded, with no news since: after ${days}, the patient is asked whether they have had an answer`,
      'later-wait': (days: string) =>
        `The patient is waiting again: after ${days} without an answer, everybody who receives enquiries is reminded`,
      'later-silence': (days: string) =>
        `The patient has written again: after ${days} without an answer, they are asked whether they have had one`,
    },
    done: {
      ...workingDays.rules,
      unreachable: nobodyReceives,
      'closed-for-good':
        'The practice has announced a closure without an end: other practices are suggested to the patient',
      'long-closure':
        'The practice has announced a long closure: other practices are suggested to the patient',
      'not-practised': 'It was refused: the procedure is not offered here',
      unavailable: 'It was refused: the procedure is not available at present',
      'not-interested': 'It was refused without another reason',
      'says-no': 'The patient says they have had no answer',
      contacted: (days: string) => `The contact was recorded ${days} earlier`,
      silent: (days: string) => `It was read, and nobody has answered for ${days}`,
      forwarded: (days: string) => `It was forwarded ${days} earlier, with no news since`,
      'later-wait': (days: string) => `The patient is waiting again, and nobody has answered for ${days}`,
      'later-silence': (days: string) => `The patient has written again, and nobody has answered for ${days}`,
    },
  },
  asPatients: {
    coming: {
      unanswered: (days: string) => `That is ${days} after you sent it`,
      incomplete: (days: string) => `That is ${days} after you sent it`,
      unread: (days: string) => `That is ${days} after you sent it`,
      reminded: (days: string) => `That is ${days} after we reminded the practice`,
      unreachable: 'Nobody receives enquiries there at the moment',
      'closed-for-good': 'The practice has announced that it closes until further notice',
      'long-closure': 'The practice has announced a long closure',
      contacted: (days: string) => `That is ${days} after the practice said it had contacted you`,
      silent: (days: string) => `That is ${days} after you sent it`,
      forwarded: (days: string) => `That is ${days} after you sent it`,
      'later-wait': (days: string) => `That is ${days} without an answer`,
      'later-silence': (days: string) => `That is ${days} without an answer`,
    },
    done: {
      incomplete: (days: string) => `Your enquiry has waited for at least ${days}`,
      unread: (days: string) => `Your enquiry has waited for at least ${days}`,
      reminded: (days: string) => `We reminded the practice at least ${days} ago, and have had no answer`,
      unreachable: 'Nobody receives enquiries there at the moment',
      'closed-for-good': 'The practice has announced that it closes until further notice',
      'long-closure': 'The practice has announced a long closure',
      'not-practised': 'The practice cannot help with this enquiry',
      unavailable: 'The practice cannot help with this enquiry',
      'not-interested': 'The practice cannot help with this enquiry',
      'says-no': 'You said that you have had no answer',
      contacted: (days: string) => `The practice said at least ${days} ago that it had contacted you`,
      silent: (days: string) => `Your enquiry has waited for at least ${days}`,
      forwarded: (days: string) => `Your enquiry has waited for at least ${days}`,
      'later-silence': (days: string) =>
        `You wrote again, and the practice has not answered for at least ${days}`,
    },
  },
  marks: {
    title: 'What do these labels mean?',
    new: 'No answer, no call and no refusal yet.',
    unread: 'Nobody at the practice has opened the patient’s last message.',
    outside:
      'The practice has reached the patient by telephone, by email or in person; what was said is not here.',
    secondary:
      'The patient wrote to another practice first, without success, and has chosen yours from those that were suggested.',
    attention:
      'An email was not delivered, nobody could be alerted, no other practice could be suggested, the patient says they have had no answer, or a duplicate repeats no enquiry.',
    contested: 'The patient has written since it was refused: it may have been a mistake.',
    due: 'Until then, no reminder is sent. After that, everybody who receives enquiries is reminded, or other practices are suggested to the patient.',
  },
  attention: {
    'letter-failed': (name: string) => `The email to ${isolated(name)} was not delivered.`,
    'letter-to-patient-failed': 'An email to the patient was not delivered: please try the telephone.',
    'says-no': 'The patient says they have had no answer: please contact them again.',
    'told-nobody': 'Nobody at the practice could be told of it.',
    'nobody-to-offer': 'Other practices should have been suggested to the patient, but there were none.',
    'duplicate-of-nothing':
      'Refused as a duplicate, without saying of which enquiry: the patient may still be waiting. Undo the refusal to answer; this is possible at any time.',
  },
  /** In an email: its reasons, as whole sentences. */
  letter: (sentences: string) => `Why now? ${sentences}`,
};
