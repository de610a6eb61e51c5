export const waits = {
  order: {
    label: 'Order of the list',
    longest: 'Longest wait first',
    newest: 'Newest wait first',
  },
  /** How long, as the end of a sentence. */
  since: {
    workingDays: (count: number) => (count === 1 ? 'for 1 working day' : `for ${count} working days`),
    today: 'since today',
    yesterday: 'since yesterday',
    day: (day: string) => `since ${day}`,
  },
  waiting: (since: string) => `waiting ${since}`,
  again: 'has written again',
  saysNo: 'says they had no answer',
  saysYes: 'says they had an answer',
  late: 'late',
  lateSince: (moment: string) => `since ${moment}`,
  dueToday: 'due today',
  before: (moment: string) => `before ${moment}`,
  head: {
    first: (since: string) => `The patient has been waiting for a first answer ${since}.`,
    later: (since: string) => `The patient has written again and has been waiting ${since}.`,
    saysNo: (since: string) => `The patient says they have had no answer and has been waiting ${since}.`,
    contested: (since: string) =>
      `A message came after the refusal and has been waiting ${since}: undo the refusal or uphold it.`,
  },
  headSaysYes: 'The patient says they have had an answer: say what happened.',
  setAside: 'Nothing to answer: this enquiry is no longer waiting.',
  marks: {
    late: 'The time to answer is over, and the patient is still waiting.',
    dueToday: 'The time to answer ends today.',
    again: 'The patient has written since the practice last answered.',
    saysYes: 'The patient told us that they had an answer. Open the enquiry and say what happened.',
  },
  uphold: 'Uphold the refusal',
  closing: {
    asks: 'Before you close it, say what happened.',
    contact: 'Contact made',
    refuse: 'Refuse the enquiry',
    save: 'Save and close',
    setAside: 'Nothing to answer: close it',
    later: 'Later, nothing changes',
  },
  contactBetween: (moment: string) => `Between the sending, ${moment}, and now.`,
  further: 'Next enquiries',
  start: 'Back to the first',
  lateByPractice: {
    title: 'Patients who wait too long',
    count: (count: number, days: string) =>
      count === 0
        ? `Nobody has been waiting for more than ${days}.`
        : count === 1
          ? `1 enquiry has been waiting for more than ${days}.`
          : `${count} enquiries have been waiting for more than ${days}.`,
    contested: (count: number) =>
      count === 1
        ? '1 contested refusal is waiting for a decision.'
        : `${count} contested refusals are waiting for a decision.`,
    practice: 'Practice',
    late: 'Late enquiries',
    oldest: 'Late since',
    contests: 'Contested refusals',
    others: (count: number) => (count === 1 ? 'And 1 other practice.' : `And ${count} other practices.`),
  },
};
