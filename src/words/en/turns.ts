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
};
