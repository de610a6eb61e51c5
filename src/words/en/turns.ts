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
  wroteAgain:
    'You have written again since: your last message is still waiting for an answer from the practice.',
};
