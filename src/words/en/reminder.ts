import type { Named } from '../named.ts';

/** What a reminder to a member says. */
export const reminder = {
  subject: (practice: Named) => `Reminder: an enquiry to ${practice.plain} is waiting`,
  lastSubject: (practice: Named) => `Last reminder: an enquiry to ${practice.plain} is waiting`,
  preheader: 'A patient is still waiting for an answer.',
  text: (practice: Named, since: string) =>
    `A patient has been waiting for an answer from ${practice.plain} since ${since}.`,
  /** What a reminder says of itself, by why it is sent. */
  says: {
    unanswered:
      'Answering, noting a contact outside the site or refusing takes a minute, all on the same page.',
    silent:
      'This is the last reminder. We have also asked the patient whether they have had an answer. Answering, noting a contact outside the site or refusing takes a minute, all on the same page.',
    'later-wait':
      'The patient has written again. Answering or noting a contact outside the site takes a minute, all on the same page. If it is just a thank-you, one click on “Nothing to answer” is enough.',
    'says-no':
      'The patient has told us that they have had no answer. Answering or noting a contact outside the site takes a minute, all on the same page.',
  },
  action: 'Open the enquiry',
  severalSubject: (count: number) => `Reminder: ${count} enquiries are waiting`,
  severalPreheader: 'Patients are still waiting for an answer.',
  severalText: (count: number) =>
    `${count} enquiries are still waiting for an answer. The longest wait comes first.`,
  /** What there is to say of some of several, by why they are named. */
  severalSays: {
    silent: 'For a “last reminder”, we have also asked the patient whether they have had an answer.',
    'later-wait': 'If a patient was only saying thank you, one click on “Nothing to answer” is enough.',
  },
  /** Why several are named now. */
  severalWhy: 'Each enquiry above has reached the moment of its reminder.',
  item: (practice: Named, since: string, mark: string) => `${practice.plain}, since ${since} (${mark})`,
  marks: {
    unanswered: 'first reminder',
    silent: 'last reminder',
    'later-wait': 'the patient has written again',
    'says-no': 'the patient says they have had no answer',
  },
  codes: 'If a link leads to a page that asks for a code, type the one below that link.',
};
