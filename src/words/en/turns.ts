import type { Named } from '../named.ts';

/** Whose turn it is, as the patient reads it. */
export const turns = {
  /** How far a message of the patient has come. */
  became: {
    sent: 'Sent',
    transmitted: 'Transmitted to the practice',
    read: 'Read by the practice',
    reached: 'The practice says it has contacted you since',
    answered: 'Answered',
  },
  /** Asked about a message that followed an earlier reply. */
  question: (practice: Named) => `Have you had an answer from ${practice.plain} to your last message?`,
  wroteAgain:
    'You have written again since: your last message is still waiting for an answer from the practice.',
  /** On the page of figures. */
  figures: {
    title: 'Patients who wrote again',
    hint: 'Counted apart: the figures above are those of first messages.',
    rate: 'Response rate',
    delay: 'Response time',
    none: 'No patient has written again in this period.',
    counts: (waits: number, counted: number) =>
      `${waits} later ${waits === 1 ? 'message' : 'messages'} in this period, ${counted} of which ${counted === 1 ? 'counts' : 'count'}.`,
    replied: (replied: number) =>
      replied === 0 ? 'None was answered.' : `${replied} ${replied === 1 ? 'was' : 'were'} answered.`,
    setAside: (count: number) => `${count} ${count === 1 ? 'was' : 'were'} set aside: nothing to answer.`,
    by: 'Practices that set most aside as nothing to answer',
    waits: (count: number) => `${count} later ${count === 1 ? 'message' : 'messages'} in this period.`,
    columns: { waits: 'Later messages', setAside: 'Set aside' },
  },
};
