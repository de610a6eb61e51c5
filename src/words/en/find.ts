import type { Named } from '../named.ts';

const onDays = (from: string, to: string) => (from === to ? `on ${from}` : `from ${from} to ${to}`);
const because = (reason: string | null) => (reason ? ` (${reason})` : '');

export const find = {
  home: {
    title: 'Ask a practice. Get an answer.',
    lead: 'Choose a procedure and a town, write to the practice, and follow your enquiry until you have your answer.',
    procedure: 'Procedure',
    anyProcedure: 'Any procedure',
    town: 'Town',
    anyTown: 'Any town',
    search: 'Find a practice',
    how: 'What happens to your enquiry',
    journey: {
      sent: 'You write, without an account.',
      transmitted: 'Everyone there who handles enquiries is alerted at once.',
      read: 'You see when the practice has opened it.',
      answered: 'The answer is waiting on your private page.',
    },
    pledges: [
      ['Yours alone', 'Your enquiry only goes to the practice you choose.'],
      ['Nobody pays to be first', 'Practices are listed in alphabetical order, or nearest first.'],
      ['Your words stay here', 'Our emails say that there is news, never what it is.'],
    ],
    byTown: 'Practices by town',
    byProcedure: 'Practices by procedure',
  },
  results: {
    title: (count: number) =>
      count === 0 ? 'No practices' : count === 1 ? '1 practice' : `${count} practices`,
    titleOfMany: 'Practices',
    titleOf: (practices: string, procedure: string | null, town: string | null) =>
      `${practices}${town ? ` in ${town}` : ''}${procedure ? ` for: ${procedure}` : ''}`,
    none: 'No practices match yet. Try another town, or any procedure.',
    order: 'In alphabetical order. No practice can pay to be listed first.',
    more: 'See more practices',
  },
  profile: {
    procedures: 'Procedures',
    unavailable: 'unavailable at present',
    address: 'Address',
    phone: 'Telephone',
    email: 'Email',
    hours: 'Opening hours',
    openUntil: (time: string) => `Open until ${time}`,
    opens: (day: string, time: string) => `Closed, opens ${day} at ${time}`,
    about: 'About the practice',
    contact: 'Contact',
    ask: 'Write to the practice',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shut: 'closed',
    back: 'Back to the results',
  },
  expect: {
    noRecipient:
      'Nobody at this practice receives enquiries at present, and the directory is aware of it. You can still write: your enquiry will be kept.',
    closed: (from: string, to: string | null, reason: string | null) =>
      to
        ? `This practice is closed ${onDays(from, to)}${because(reason)}. You can write now: the answer will wait until it reopens.`
        : `This practice has been closed since ${from}${because(reason)}, and has not said when it will reopen.`,
    closing: (from: string, to: string | null, reason: string | null) =>
      to
        ? `This practice will be closed ${onDays(from, to)}${because(reason)}. You can write now: the answer may have to wait until it reopens.`
        : `This practice closes on ${from}${because(reason)}, and has not said when it will reopen.`,
    unread: (count: number) => `This practice has not read its last ${count} enquiries.`,
    usually: {
      'half-a-day': 'This practice usually answers within half a working day.',
      'a-day': 'This practice usually answers within a working day.',
      'two-days': 'This practice usually answers within two working days.',
      'three-days': 'This practice usually answers within three working days.',
      'a-week': 'This practice usually answers within a week.',
    },
    unlessBy: {
      unread: (day: string) => `If nobody has read it by ${day}, we will suggest other practices by email.`,
      unanswered: (day: string) =>
        `If nobody has answered by ${day}, we will suggest other practices by email.`,
    },
    others: 'Other practices',
    othersWhy: 'Nearest first. Nothing is shared with them unless you write.',
    othersFor: 'Each offers at least one procedure of this practice.',
    noOther: 'There is no other practice to suggest at present.',
    noneNear: (kilometres: number) => `No other practice within ${kilometres} km. These are the nearest.`,
    further: 'Further away',
    allOf: (town: string) => `All practices in ${town}`,
    kilometres: (distance: string) => `${distance} km away`,
  },
  ask: {
    to: 'To',
    title: (practice: Named) => `Write to ${practice.plain}`,
    emergency: 'Not for emergencies: in an emergency, call 15 or 112.',
    procedure: 'Procedure',
    choose: 'Choose…',
    name: 'First and last name',
    email: 'Email address',
    emailHint: 'We will let you know there when you have an answer.',
    phone: 'Telephone (optional)',
    message: 'Your message',
    messageHint: 'The essentials are enough: what you would like, since when, when you are available.',
    consent: (practice: Named) =>
      `I agree that ${practice.plain} receives my name, my contact details and this message so that it can answer me.`,
    send: 'Send my enquiry',
    next: 'What happens next',
    nextSteps: (practice: Named) => [
      `We alert ${practice.plain} at once, and you get an email with a private link.`,
      'It opens your page: there you see when your enquiry is transmitted and read, and your answer will be waiting there.',
    ],
    hidden: 'Leave this field empty',
    errorIn: (field: string, error: string) => `${field}: ${error}`,
    errorTitle: 'Please check these points:',
    /** The error for an empty field. */
    missing: {
      procedure: 'Please choose a procedure.',
      message: 'Please write your message.',
      name: 'Please give your name.',
      email: 'Please give your email address.',
      phone: 'Please give your number.',
      consent: 'Please tick this box so that the practice may receive your enquiry.',
    },
    errors: {
      'too-long': 'This is too long.',
      'not-an-address': 'This address seems incomplete. Example: name@example.org.',
      'not-a-number': 'This number seems incomplete. Examples: 06 12 34 56 78, +44 20 7946 0958.',
      'two-numbers':
        'Give one number only, the one where you are most easily reached. You can put the other in your message.',
    },
    refused: {
      'form-expired':
        'This page was open for too long. Everything you typed is still here: please send it again.',
      'already-used':
        'Your first enquiry has been sent. What you wrote afterwards is kept below: send it too, as a new enquiry?',
      procedure: 'This practice does not offer this procedure. Please choose another.',
      practice: 'This practice is no longer in the directory.',
    },
    forwarded: 'This practice will answer you directly, by telephone or email.',
  },
};
