import type { Named } from '../named.ts';
import { writeList } from '../write.ts';

export const patient = {
  open: {
    title: 'Your private page',
    text: 'This button opens your enquiry and the practice’s answers.',
    action: 'Open my page',
  },
  dead: {
    title: 'This link no longer works',
    text: 'A link works for 30 days. We can send a new one to the same address, for the same enquiry.',
    action: 'Send me a new link',
    sent: 'If this link came from us, a new one is on its way to the same address.',
  },
  confirmed: 'Thank you. Your enquiry has just been sent.',
  sent: {
    title: 'Your enquiry has been sent',
    text: (practice: Named) =>
      `We are alerting ${practice.plain}. You will get an email as soon as they answer.`,
    toldNobody: ({ plain }: Named) => `Nobody receives enquiries at ${plain} now: you can write to others.`,
    letter: (email: string) =>
      `We have just sent an email to ${email}. Keep it: its link opens your private page.`,
    noLetter: 'Nothing after a few minutes? Look in your spam folder and check the address.',
    follow: 'Follow my enquiry',
  },
  held: {
    title: 'One more step',
    text: 'Your enquiry is saved. To send it, open the last email we sent you and confirm it.',
    atMost:
      'We send at most three of these emails a day to one address. If none arrives for this enquiry, confirm it from the last one you received. No longer have it? If your enquiry is still waiting, another will be sent by tomorrow.',
    confirm: 'Your enquiry is saved, but has not been sent yet. Please confirm that it comes from you.',
    action: 'Confirm and send',
    othersTitle: 'Other enquiries are waiting for you to confirm them',
    othersText:
      'They were made with your email address, and have not been sent yet. Confirm only those that come from you: the others will never be sent.',
    othersEarlier: 'See the earlier ones',
    actionFor: (practice: Named, moment: string) => `Confirm and send: ${practice.plain}, ${moment}`,
  },
  address: {
    title: 'Your email address',
    is: (email: string) => `We write to you at ${email}.`,
    change: 'Correct my address',
    field: 'New email address',
    hint: 'We will send a confirmation email there, and nothing else before that.',
    heldHint:
      'The confirmation email will go to this address, and the previous one will no longer work. Three a day at most.',
    send: 'Send to this address',
    sent: 'Open the email we are sending to the new address and confirm it. Nothing yet? Look in your spam folder, or ask again tomorrow.',
    again: 'Send the email again',
    sentAgain:
      'We are sending the email again. If three have been sent today, it will come by tomorrow at the latest.',
    heldAt: (email: string) => `Your email address: ${email}`,
    meant: (address: string) => `Did you mean ${address}?`,
    meantYes: (address: string) => `Yes, ${address}`,
    meantNo: (address: string) => `No, keep ${address}`,
    errors: {
      'not-an-address': 'This address seems incomplete. Example: name@example.org.',
      same: 'This is your address already.',
      'too-many':
        'Three emails have been sent today. Please look in your spam folder, or come back tomorrow.',
      gone: 'This enquiry no longer needs to be confirmed.',
    },
  },
  page: {
    title: (practice: Named) => `Your enquiry to ${practice.plain}`,
    thatDay: 'that day',
    where: 'Where your enquiry stands',
    conversation: 'Conversation',
    you: 'You',
    about: 'About',
    write: 'Write again',
    writeHint: 'Everyone at the practice who handles enquiries will be alerted.',
    message: 'Your message',
    send: 'Send',
    written: 'Your message has been sent.',
    closed: 'The practice has closed this enquiry. If you write again, it will be reopened.',
    refused: 'The practice cannot help with this enquiry. If this is a mistake, write to them below.',
    testified: 'You said that you have had an answer.',
    testifiedNo: 'You said that you have had no answer.',
    withdrawn:
      'You told this practice that you no longer need an answer. If you write again, the enquiry will be reopened.',
    reopened: 'The practice has reopened your enquiry.',
    contacted: 'The practice says it has contacted you.',
    tried: 'The practice has tried to contact you.',
    keptPrivate: 'Only you and the practice can read this page.',
    emergency: 'In an emergency, call 15 or 112.',
  },
  witness: {
    title: (practice: Named) => `Have you had an answer from ${practice.plain}?`,
    hint: 'By telephone, by email, in person or otherwise. If not, we will let the practice know and suggest others.',
    yes: 'Yes, I have had an answer',
    no: 'No, not yet',
    thanks: 'Thank you, it is noted.',
    otherwise:
      'You gave another answer before, and the practice has seen it. If that has changed, please write to them below.',
    sorry: 'Thank you, we are letting the practice know.',
  },
  rating: {
    title: (_practice: Named) => 'Was this answer useful?',
    hint: 'Only the practice sees your answer. It is never published.',
    answers: { helped: 'Yes', partly: 'A little', not: 'No' },
    thanks: 'Thank you. Only the practice sees your answer.',
  },
  served: {
    title: 'Do you have your answer?',
    text: (practices: readonly Named[]) =>
      `You may still be waiting for an answer from ${writeList(
        'en',
        practices.map((practice) => practice.plain),
      )}. With one click, tell them that you no longer need one; what you wrote is kept.`,
    action: 'Stop waiting',
    done: 'Thank you, we are letting them know.',
  },
  offer: {
    title: 'Other practices',
    silent: (practice: Named) =>
      `Your enquiry to ${practice.plain} has not been answered yet. It stays open there: an answer can still come.`,
    refused: (practice: Named) => `${practice.plain} cannot help with your enquiry.`,
    duplicate: (practice: Named) => `${practice.plain} has filed your enquiry as a duplicate.`,
    answered: (practice: Named) =>
      `${practice.plain} has answered you in the meantime. Read the answer first; you can still choose others.`,
    readAnswer: 'See the whole conversation',
    choose: 'Which practices shall we send it to?',
    order: (practice: Named) =>
      `Nearest to ${practice.plain} first. No practice can pay to be listed here. Nothing is ticked for you.`,
    hours: 'Opening hours',
    names: 'Each name opens the profile of the practice in a new tab.',
    inNewTab: '(opens in a new tab)',
    sendTo: (practice: Named) => `Send to ${practice.plain}`,
    messageHint: 'Your message as you wrote it. Change it if you wish.',
    shared: 'What is shared, and with whom',
    sharedText: (contacts: string) =>
      `By ticking a practice you agree that it receives your name, your contact details (${contacts}) and this message so that it can answer you. Nobody else receives anything.`,
    send: 'Send to the ticked practices',
    sent: 'Your enquiry has been sent to the practices you chose.',
    sentTo: 'Who you have written to',
    notSent: {
      asked: (practice: Named) => `${practice.plain}: not sent, you have already written to them.`,
      'same-house': (practice: Named) =>
        `${practice.plain}: not sent, it is the same team as the practice you wrote to first.`,
      'across-sea': (practice: Named) => `${practice.plain}: not sent, it is now across the sea.`,
      'not-practised': (practice: Named) =>
        `${practice.plain}: not sent, the procedure is no longer available there.`,
      incomplete: (practice: Named) => `${practice.plain}: not sent, its profile is no longer complete.`,
      unreachable: (practice: Named) =>
        `${practice.plain}: not sent, nobody receives enquiries there at present.`,
      closed: (practice: Named) => `${practice.plain}: not sent, it has closed in the meantime.`,
      gone: (practice: Named) => `${practice.plain}: not sent, it is no longer in the directory.`,
      enough: (practice: Named) =>
        `${practice.plain}: not sent, you have reached the maximum number of practices.`,
    },
    unnamed: 'A practice',
    none: 'There is no other practice to suggest at present.',
    enough: (count: number) =>
      `You have already written to ${count === 1 ? 'one other practice' : `${count} other practices`}, which is the maximum.`,
    link: 'See other practices',
    linkText: 'If you wish, send your enquiry to other practices. Nothing is shared until you choose.',
    back: 'Back to my enquiry',
    errorTitle: 'Please check these points:',
    errors: { choose: 'Please tick at least one practice.' },
    stopped: {
      answered:
        'An answer has just arrived. Nothing has been sent: read it first, then choose again if you wish.',
      'already-used':
        'Your first enquiry has been sent. What you changed afterwards is kept below: send it too?',
      'form-expired': 'This page was open for too long. Nothing is lost: please send it again.',
      nobody: 'Nothing has been sent.',
    },
  },
  steps: {
    held: 'To confirm',
    sent: 'Sent',
    transmitted: 'Transmitted',
    read: 'Read',
    answered: 'Answered',
    'reached-telephone': 'Contacted by telephone',
    'reached-email': 'Contacted by email',
    'reached-in-person': 'Contacted in person',
    'reached-message': 'Contacted by message',
    'reached-other': 'Contacted outside the site',
    refused: 'Refused',
  },
  notYet: 'not yet',
  stepMeanings: {
    sent: 'Your enquiry is recorded.',
    transmitted: 'The practice has received our alert.',
    read: 'The practice has opened your enquiry.',
    answered: 'The practice has answered on this page.',
    reached: 'The practice says it has contacted you outside this site.',
    refused: 'The practice cannot help with this enquiry.',
  },
  errors: {
    missing: 'Please write your message.',
    'too-long': 'Please shorten your message to 5,000 characters.',
    'form-expired': 'This page was open for too long. Your text is still here: please send it again.',
    'already-sent':
      'Your first message has been sent: it is in the conversation. Here is what you wrote afterwards. Send it too?',
    held: 'Please confirm your enquiry first, from the email we sent you.',
    gone: 'This enquiry no longer exists.',
  },
};
