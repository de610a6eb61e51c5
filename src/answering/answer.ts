import { z } from 'zod';
import { tellPatient } from '../access/link/tell-patient.ts';
import { messageSchema } from '../asking/question.ts';
import { act, found, whyNotOpen } from './act.ts';

/** A member answers (mission, point 6): the answer is stored, and the patient gets a letter. At most one answer is sent
 * per thread version; the author of another keeps their text. */
export const answer = act({
  right: 'answer',
  whyNot: whyNotOpen,
  takes: z.object({ text: messageSchema }),
  locks: 'nothing-else',
  finds: (_within, _enquiry, taken) => found(taken),
  fact: ({ text }) => ({ kind: 'answered', words: text }),
  said: 'all',
  follows: (within, enquiry) => tellPatient(within, enquiry, 'answered'),
});
