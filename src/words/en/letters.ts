import { isolated, type Named } from '../named.ts';
import { reminder } from './reminder.ts';

export const letters = {
  /** By name, or without if the name is not confirmed to be the reader's own. */
  hello: (name: string | null) => (name ? `Hello ${isolated(name)},` : 'Hello,'),
  signature: 'Relais, for the practices of the directory',
  whyMember: (practice: Named) =>
    `You are getting this email because you receive the enquiries of ${practice.plain}.`,
  whyPatient: (practice: Named) => `You are getting this email because you wrote to ${practice.plain}.`,
  automatic: 'Replies to this email are not read: please answer on the page.',
  newEnquiry: {
    subject: (practice: Named) => `A new enquiry for ${practice.plain}`,
    preheader: 'A patient is waiting for your answer.',
    text: (practice: Named) =>
      `A patient has just written to ${practice.plain} and is waiting for an answer.`,
    rule: 'You can answer, note a contact outside the site, or refuse, all on the same page.',
    action: 'Open the enquiry',
  },
  newMessage: {
    subject: (practice: Named) => `A patient has written again to ${practice.plain}`,
    preheader: 'A patient has added a message.',
    text: (practice: Named) => `A patient has just added a message to their enquiry to ${practice.plain}.`,
    action: 'Open the conversation',
  },
  saysNo: {
    subject: (practice: Named) => `A patient of ${practice.plain} says they have had no answer`,
    preheader: 'We asked: the patient is still waiting.',
    text: (practice: Named) =>
      `We asked a patient whether they had had an answer from ${practice.plain}: not yet. We have suggested other practices to them, but they may still be waiting for your answer.`,
    action: 'Open the enquiry',
  },
  openAgain: {
    subject: (practice: Named) => `An enquiry to ${practice.plain} is open again`,
    preheader: 'It is no longer a duplicate, and waits for an answer.',
    text: (practice: Named) =>
      `An enquiry to ${practice.plain} had been refused as a duplicate. The first enquiry has been marked as spam or withdrawn: this one is open again and waits for an answer.`,
    action: 'Open the enquiry',
  },
  question: {
    subject: (practice: Named) => `Have you had an answer from ${practice.plain}?`,
    preheader: 'One click on your private page is enough.',
    text: (practice: Named, day: string) =>
      `On ${day} you wrote to ${practice.plain}. Have you had an answer, by telephone or otherwise?`,
    /** Of a patient who wrote again after an earlier reply. */
    textAgain: (practice: Named, day: string) =>
      `On ${day} you wrote to ${practice.plain} again. Have you had an answer since, by telephone or otherwise?`,
    no: 'If not, tell us with one click: we will let the practice know, and suggest others.',
    action: 'Answer yes or no',
  },
  readElsewhere: {
    one: (practice: Named, moment: string, browser: string) =>
      `On ${moment}, an enquiry made to ${practice.plain} was read with the link of one of your emails, in a browser that we do not know (${browser}).`,
    notYou:
      'If that was not you, sign in and say so at the top of your list of enquiries: that reading will no longer count.',
  },
  reminder,
  offer: {
    subject: (practice: Named) => `No answer from ${practice.plain} yet: you can write to other practices`,
    preheader: 'If you wish, choose others. Nothing is shared until you do.',
    text: (practice: Named, day: string) =>
      `What you wrote to ${practice.plain} on ${day} has not been answered yet. Your enquiry stays open there: an answer can still come.`,
    choice:
      'If you wish, you can send it to other practices that offer the same procedure, nearest first, without typing it again.',
    nothingYet: 'Nothing is shared with them until you choose.',
    action: 'See the other practices',
  },
  'refused-offer': {
    subject: (practice: Named) =>
      `${practice.plain} cannot help with your enquiry: you can write to other practices`,
    preheader: 'If you wish, choose others. Nothing is shared until you do.',
    text: (practice: Named) => `${practice.plain} cannot help with your enquiry.`,
    action: 'See the other practices',
  },
  digest: {
    subject: (waiting: number) =>
      waiting === 0
        ? 'Your week: nobody is waiting'
        : waiting === 1
          ? 'Your week: one patient is waiting'
          : `Your week: ${waiting} patients are waiting`,
    preheader: 'Enquiries received, enquiries handled, patients waiting.',
    week: (practice: Named, received: number, handled: number) => {
      if (received === 0) return `${practice.plain}: no enquiry in the last seven days.`;
      const asked = received === 1 ? 'one enquiry' : `${received} enquiries`;
      return `${practice.plain}: ${asked} in the last seven days, ${handled === 0 ? 'none' : handled} handled.`;
    },
    waiting: (count: number, since: string) =>
      count === 1
        ? `One patient has been waiting for an answer since ${since}.`
        : `${count} patients are waiting for an answer, the first since ${since}.`,
    nobody: 'Nobody is waiting.',
    action: 'Open my enquiries',
    why: 'You are getting this summary once a week because you receive enquiries. It is the only email you can stop: you will always get alerts and reminders.',
    end: 'To stop it:',
  },
  code: {
    label: 'If the button leads to a page that asks for a code, type this one:',
  },
  ownLink:
    'This link is yours alone and works for 30 days. Please do not forward it: invite your colleague instead.',
  ownLinks:
    'These links are yours alone and work for 30 days. Please do not forward them: invite your colleague instead.',
  received: {
    subject: (practice: Named) => `Your enquiry to ${practice.plain} has been sent`,
    preheader: 'Follow it and read the answer on your private page.',
    text: (practice: Named) =>
      `Your enquiry to ${practice.plain} has been sent. You will get an email as soon as they answer.`,
    follow: 'On your private page you can follow your enquiry and write again.',
    action: 'Follow my enquiry',
  },
  'nobody-receives': {
    subject: (practice: Named) =>
      `Nobody receives the enquiries of ${practice.plain}: you can write to other practices`,
    preheader: 'Your enquiry is saved. The directory has been told.',
    text: (practice: Named) =>
      `Your enquiry to ${practice.plain} is saved, but nobody receives enquiries there at the moment. The directory has been told, and your enquiry stays open.`,
    choice:
      'Meanwhile, you can send it to other practices that offer the same procedure, if there are any, without typing it again.',
    action: 'See the other practices',
  },
  confirm: {
    subject: 'One more step: confirm your enquiry',
    preheader: 'Your enquiry is saved and waiting for you to confirm it.',
    text: (practice: Named) =>
      `Your enquiry to ${practice.plain} is saved, but not sent yet: please confirm that it comes from you.`,
    ignore: 'If you did not ask for this, ignore this email: nothing will be sent.',
    atMost:
      'We send at most three confirmation emails a day to one address. An enquiry made after that waits on the same page.',
    action: 'Confirm and send',
  },
  newAddress: {
    subject: 'Confirm your address',
    preheader: 'One click, and we will write to you here.',
    greeting: 'Hello,',
    text: 'This address has just been given to follow an enquiry on Relais. If it was you, please confirm it: from then on we will write to you here.',
    ignore: 'If not, ignore this email: nothing about that enquiry will be sent to you.',
    action: 'Confirm my address',
    why: 'You are getting this email because somebody gave this address as theirs.',
  },
  answered: {
    subject: (practice: Named) => `${practice.plain} has answered you`,
    preheader: 'The answer is on your private page.',
    text: (practice: Named) => `${practice.plain} has answered your enquiry.`,
    action: 'Read the answer',
  },
  refused: {
    subject: (practice: Named) => `${practice.plain} cannot help with your enquiry`,
    preheader: 'You will find the details on your private page.',
    text: (practice: Named) => `${practice.plain} cannot help with your enquiry.`,
    contest: 'If this is a mistake, you can write to the practice on your private page.',
    action: 'See my enquiry',
  },
  duplicate: {
    subject: (practice: Named) => `${practice.plain} already has your enquiry`,
    preheader: 'This is where your first enquiry stands.',
    text: (practice: Named) =>
      `${practice.plain} has filed your enquiry as a duplicate: another enquiry from you is already recorded.`,
    contest: 'If this is another question, write to the practice on your private page.',
    action: 'See my enquiry',
  },
  reopened: {
    subject: (practice: Named) => `${practice.plain} has reopened your enquiry`,
    preheader: 'Your enquiry is open again.',
    text: (practice: Named) =>
      `${practice.plain} has reopened your enquiry. You will get an email as soon as they answer.`,
    action: 'See my enquiry',
  },
  patientLink: 'This link is private: anyone who has it can read your enquiry. It works for 30 days.',
  invitation: {
    subject: 'Choose your password for Relais',
    preheader: 'Your space is ready.',
    text: (practice: Named | null) =>
      practice
        ? `${practice.plain} invites you to answer patients’ enquiries on Relais.`
        : 'You are invited to manage the directory on Relais.',
    rule: 'Choose your password. The link works once, for 7 days.',
    action: 'Choose my password',
    why: 'You are getting this email because somebody gave your address. If you were not expecting it, ignore it.',
  },
  freshLink: {
    subject: 'Your new link',
    preheader: 'It leads to the same page.',
    text: 'Here is the new link you asked for. It leads to the same page; the old one no longer works.',
    action: 'Open',
  },
};
