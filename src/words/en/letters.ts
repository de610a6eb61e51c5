export const letters = {
  /** By name, or where she is not known to have given it, without. */
  hello: (name: string | null) => (name ? `Hello ${name},` : 'Hello,'),
  signature: 'Relais, for the practices of the directory',
  whyMember: (practice: string) =>
    `You receive this letter because you receive the enquiries of ${practice}.`,
  whyPatient: (practice: string) => `You receive this letter because you wrote to ${practice}.`,
  automatic: 'This address is not read. Please answer on the page.',
  newEnquiry: {
    subject: (practice: string) => `A new enquiry for ${practice}`,
    preheader: 'A patient is waiting for your answer.',
    text: (practice: string) => `A patient has just written to ${practice} and is waiting for an answer.`,
    rule: 'Opening the enquiry marks it as read. You can answer, say that you have contacted the patient elsewhere, or refuse, all from the same page.',
    action: 'Open the enquiry',
  },
  newMessage: {
    subject: (practice: string) => `A patient has written again to ${practice}`,
    preheader: 'A patient has added a message.',
    text: (practice: string) => `A patient who is in touch with ${practice} has added a message.`,
    action: 'Open the conversation',
  },
  saysNo: {
    subject: (practice: string) => `A patient of ${practice} says that she had no answer`,
    preheader: 'She was asked, and waits still.',
    text: (practice: string) =>
      `We asked a patient who wrote to ${practice} whether she had an answer. She says no, and other practices have been offered to her. She may still be waiting for yours.`,
    action: 'Open the enquiry',
  },
  question: {
    subject: (practice: string) => `Have you had an answer from ${practice}?`,
    preheader: 'One click on your private page is enough.',
    text: (practice: string) =>
      `A while ago you wrote to ${practice}. Have you had an answer, by telephone or otherwise?`,
    no: 'If not, tell us with one click: we will tell the practice, and offer you others.',
    action: 'Answer yes or no',
  },
  reminder: {
    subject: (practice: string) => `Reminder: an enquiry waits at ${practice}`,
    preheader: 'A patient is still waiting for an answer.',
    text: (practice: string, since: string) =>
      `A patient has been waiting for an answer from ${practice} since ${since}.`,
    rule: 'This reminder is sent once, because nobody has answered yet. To answer, to note a contact outside the site or to refuse takes a minute, all on the same page.',
    lastRule:
      'This is a last reminder: what was read still waits, and the patient is asked as well. To answer, to note a contact outside the site or to refuse takes a minute, all on the same page.',
    action: 'Open the enquiry',
    severalSubject: (count: number) => `Reminder: ${count} enquiries are waiting`,
    severalPreheader: 'Patients are still waiting for an answer.',
    severalText: (count: number) =>
      `${count} patients have been waiting for an answer for a while. The longest wait comes first.`,
    item: (practice: string, since: string) => `${practice}, since ${since}`,
    codes: 'If a link leads to a page that asks for a code, type the one that stands beside it.',
  },
  offer: {
    subject: (practice: string) => `${practice} has not answered yet: other practices can be asked`,
    preheader: 'If you wish, choose others. Nothing is shared until you do.',
    text: (practice: string) =>
      `${practice} has not answered your enquiry yet. It stays open there, and an answer can still come.`,
    choice:
      'If you wish, you can send your enquiry to other practices that practise the same procedure, the nearest first, without typing it again.',
    nothingYet: 'Nothing about you is shared with them until you choose.',
    action: 'See the other practices',
  },
  'refused-offer': {
    subject: (practice: string) => `${practice} cannot take up your enquiry: other practices can be asked`,
    preheader: 'If you wish, choose others. Nothing is shared until you do.',
    text: (practice: string) => `${practice} cannot take up your enquiry.`,
    action: 'See the other practices',
  },
  digest: {
    subject: (waiting: number) =>
      waiting === 0
        ? 'Your week: nobody waits'
        : waiting === 1
          ? 'Your week: one patient waits'
          : `Your week: ${waiting} patients wait`,
    preheader: 'What came, what was handled, and who waits.',
    week: (practice: string, received: number, handled: number) =>
      `${practice}: in seven days ${received === 1 ? 'one enquiry' : `${received} enquiries`} came, and ${handled === 1 ? 'one of them is' : `${handled} of them are`} handled.`,
    waiting: (count: number, since: string) =>
      count === 1
        ? `One patient waits for an answer, since ${since}.`
        : `${count} patients wait for an answer, the first of them since ${since}.`,
    nobody: 'Nobody waits.',
    action: 'Open my enquiries',
    why: 'You get this letter once a week because you receive enquiries. It is the only one that you can end: alerts and reminders always come.',
    end: 'End it here:',
  },
  code: {
    label: 'If the button leads to a page that asks for a code, type this one:',
  },
  ownLink:
    'This link is yours alone and opens for 30 days. Please do not forward it: invite your colleague instead.',
  received: {
    subject: (practice: string) => `Your enquiry has gone to ${practice}`,
    preheader: 'Follow it and read the answer on your private page.',
    text: (practice: string) =>
      `Your enquiry has gone to ${practice}. You will get a letter as soon as they answer.`,
    follow: 'On your private page you can see where it stands, and write again.',
    action: 'Follow my enquiry',
  },
  confirm: {
    subject: 'One more step: confirm your enquiry',
    preheader: 'Your enquiry is kept and waits for your confirmation.',
    text: (practice: string) =>
      `Your enquiry to ${practice} is kept, but has not gone yet: please confirm that it comes from you.`,
    ignore: 'If you did not write it, ignore this letter: nothing will be sent.',
    atMost:
      'We ask one address to confirm three times a day at most. An enquiry made after that waits on the same page.',
    action: 'Confirm and send',
  },
  newAddress: {
    subject: 'Confirm your address',
    preheader: 'One click, and we write to you here.',
    greeting: 'Hello,',
    text: 'This address has just been given to follow an enquiry on Relais. If it was you, please confirm it: from then on we write to you here.',
    ignore: 'If not, ignore this message: nothing else will be sent to you.',
    action: 'Confirm my address',
    why: 'You receive this message because somebody gave this address as theirs.',
  },
  answered: {
    subject: (practice: string) => `${practice} has answered you`,
    preheader: 'Your answer is on your private page.',
    text: (practice: string) => `${practice} has answered your enquiry.`,
    action: 'Read the answer',
  },
  refused: {
    subject: (practice: string) => `${practice} cannot take up your enquiry`,
    preheader: 'You will find the details on your private page.',
    text: (practice: string) => `${practice} cannot take up your enquiry.`,
    contest: 'If you think that this is a mistake, you can write to them on your private page.',
    action: 'See my enquiry',
  },
  duplicate: {
    subject: (practice: string) => `${practice} already has your enquiry`,
    preheader: 'It is followed up in your first enquiry.',
    text: (practice: string) =>
      `${practice} already has an enquiry from you on this subject and follows it up there.`,
    action: 'See my enquiry',
  },
  reopened: {
    subject: (practice: string) => `${practice} has taken your enquiry up again`,
    preheader: 'Your enquiry is open again.',
    text: (practice: string) =>
      `${practice} has taken your enquiry up again. You will get a letter when they answer.`,
    action: 'See my enquiry',
  },
  patientLink: 'This link is private: whoever has it can read your enquiry. It opens for 30 days.',
  invitation: {
    subject: 'Choose your password for Relais',
    preheader: 'Your space is ready.',
    text: (practice: string | null) =>
      practice
        ? `${practice} invites you to answer its patients’ enquiries on Relais.`
        : 'You are invited to run the directory on Relais.',
    rule: 'Choose a password; the link opens once, for 7 days.',
    action: 'Choose my password',
    why: 'You receive this letter because somebody gave this address for you. If you expect nothing, ignore it.',
  },
  freshLink: {
    subject: 'Your fresh link',
    preheader: 'It leads to the same page.',
    text: 'Here is the fresh link that you asked for. It leads to the same page; the earlier one no longer opens.',
    action: 'Open',
  },
};
