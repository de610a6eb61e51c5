export const patient = {
  open: {
    title: 'Your private page',
    text: 'Your enquiry and its answers are behind this button.',
    action: 'Open my page',
  },
  dead: {
    title: 'This link no longer opens',
    text: 'Links open for 30 days. We can send a fresh one to the same address, for the same enquiry.',
    action: 'Send me a fresh link',
    sent: 'If this link was ours, a fresh one is on its way to the same address.',
  },
  confirmed: 'Thank you. Your enquiry has just gone.',
  sent: {
    title: 'Your enquiry has gone',
    text: (practice: string) => `${practice} has been alerted. You will get a letter as soon as they answer.`,
    letter: (email: string) =>
      `We have just written to ${email}. Keep that letter: its link opens your private page.`,
    noLetter: 'No letter within a few minutes? Look among unwanted mail, and check the address.',
    meant: (address: string) =>
      `Did you mean ${address}? If so, please send your enquiry again with that address.`,
    follow: 'Follow my enquiry',
  },
  held: {
    title: 'One more step',
    text: 'Your enquiry is kept. For it to go, open the last e-mail that we have sent to your address, and confirm it.',
    atMost:
      'One address gets three of these e-mails a day at most. If none comes for this enquiry, it waits on the page to which the last one leads. Is it no longer there? If your enquiry still waits, another will leave by tomorrow.',
    confirm: 'Your enquiry is kept, but has not gone yet. Please confirm that it comes from you.',
    action: 'Confirm and send',
    othersTitle: 'Other enquiries wait for your confirmation',
    othersText:
      'They were written with your e-mail address and have not gone yet. Confirm only those that come from you: the others will never be sent.',
    othersEarlier: 'See the earlier ones',
    actionFor: (practice: string, moment: string) => `Confirm and send: ${practice}, ${moment}`,
  },
  page: {
    title: (practice: string) => `Your enquiry to ${practice}`,
    thatDay: 'that day',
    where: 'Where it stands',
    conversation: 'Conversation',
    you: 'You',
    about: 'About',
    write: 'Write again',
    writeHint: 'Everyone at the practice who handles enquiries will be alerted.',
    message: 'Your message',
    send: 'Send',
    written: 'Your message has gone.',
    closed: 'The practice has closed this enquiry. Writing again reopens it.',
    refused: 'The practice cannot take up this enquiry. If this is a mistake, write to them below.',
    openFirst: 'Open my first enquiry',
    testified: 'You said that you had an answer.',
    testifiedNo: 'You said that you had no answer.',
    duplicate: 'The practice follows this up in your first enquiry.',
    withdrawn: 'You told this practice that you wait no longer. Writing again reopens the enquiry.',
    reopened: 'The practice has taken your enquiry up again.',
    contacted: 'The practice says that it has contacted you.',
    tried: 'The practice has tried to contact you.',
    keptPrivate: 'Only you and the practice can read this page.',
    emergency: 'In an emergency, call 15 or 112.',
  },
  witness: {
    title: (practice: string) => `Have you had an answer from ${practice}?`,
    hint: 'By telephone, by e-mail, in person or otherwise. If not, we tell the practice and offer you others.',
    yes: 'Yes, I had an answer',
    no: 'No, nobody has reached me',
    thanks: 'Thank you, it is noted.',
    otherwise:
      'You had already answered otherwise, and the practice knows. If that has changed, please write to them below.',
    sorry: 'Thank you for telling us. The practice has just been told.',
  },
  rating: {
    title: (_practice: string) => 'Did this answer help you?',
    hint: 'Only the practice sees it. It is never published.',
    answers: { helped: 'Yes', partly: 'A little', not: 'No' },
    thanks: 'Thank you. Only the practice sees it.',
  },
  served: {
    title: 'You have your answer?',
    text: (practices: string) =>
      `You may still be waiting for an answer from ${practices}. With one click they are told that you wait no longer; what you wrote there is kept.`,
    action: 'Tell them that I wait no longer',
    done: 'They have been told. Thank you.',
  },
  offer: {
    title: 'Other practices',
    silent: (practice: string) =>
      `${practice} has not answered your enquiry yet. It stays open there: an answer can still come.`,
    refused: (practice: string) => `${practice} cannot take up your enquiry.`,
    answered: (practice: string) =>
      `${practice} has answered you in the meantime. Read the answer first; you can still choose others.`,
    readAnswer: 'See the whole conversation',
    choose: 'Who may receive your enquiry?',
    order: (practice: string) =>
      `The nearest to ${practice} first. Nobody can pay to be named. Nothing is ticked for you.`,
    hours: 'Opening hours',
    closesOn: (day: string) => `closed from ${day}`,
    messageHint: 'Your message as you wrote it. Change it if you wish.',
    shared: 'What is shared, and with whom',
    sharedText: (contacts: string) =>
      `By ticking a practice you agree that it receives your name, your contacts (${contacts}) and this message in order to answer you. Nobody else receives anything.`,
    send: 'Send to the practices ticked',
    sent: 'Your enquiry has gone to the practices that you chose.',
    sentTo: 'Where you have written',
    notSent: {
      asked: (practice: string) => `${practice}: not sent, you have asked there already.`,
      'same-house': (practice: string) =>
        `${practice}: not sent, it belongs to the practice that you asked first.`,
      'not-practised': (practice: string) =>
        `${practice}: not sent, the procedure is not available there any more.`,
      incomplete: (practice: string) => `${practice}: not sent, its contacts are no longer complete.`,
      unreachable: (practice: string) => `${practice}: not sent, nobody receives enquiries there at present.`,
      closed: (practice: string) => `${practice}: not sent, it has closed in the meantime.`,
      gone: (practice: string) => `${practice}: not sent, it is no longer in the directory.`,
      enough: (practice: string) => `${practice}: not sent, four practices have been asked.`,
    },
    unnamed: 'A practice',
    none: 'There is no other practice to choose at present.',
    enough: 'You have chosen as many practices as one enquiry can go to.',
    link: 'See other practices',
    linkText:
      'If you wish, other practices nearby can receive your enquiry. Nothing is shared until you choose.',
    back: 'Back to my enquiry',
    errorTitle: 'Please check these points:',
    errors: { choose: 'Please tick at least one practice.' },
    stopped: {
      answered:
        'An answer has just arrived. Nothing has been sent: read it first, then choose again if you wish.',
      'already-used':
        'What you sent first is on its way. What you changed afterwards is kept below: send it too?',
      'form-expired': 'This page was open for too long. Everything is still here: please send it again.',
      nobody: 'Nothing has been sent.',
    },
  },
  steps: {
    held: 'To confirm',
    sent: 'Sent',
    transmitted: 'Transmitted',
    read: 'Read',
    answered: 'Answered',
  },
  notYet: 'not yet',
  stepMeanings: {
    sent: 'Your enquiry is recorded.',
    transmitted: 'The practice’s mail server has accepted the alert.',
    read: 'Somebody at the practice has opened your enquiry.',
    answered: 'The practice has answered on this page.',
  },
  errors: {
    missing: 'Please write your message.',
    'too-long': 'Please shorten your message to 5,000 characters.',
    'form-expired': 'This page was open for too long. Your text is still here: please send it again.',
    'already-sent':
      'Your first message has been sent: it is in the conversation. Here is what you wrote afterwards. Send it too?',
    held: 'Please confirm your enquiry first, from the letter that we sent you.',
    gone: 'This enquiry no longer exists.',
  },
};
