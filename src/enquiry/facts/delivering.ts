import { z } from 'zod';
import { fact } from './describe.ts';

/** The latest delivery status of a letter; `person` is the member it was sent to, null for the patient. */
const verdict = {
  letter: z.string(),
  letterKind: z.string(),
  person: z.string().nullable(),
};

/** It has taken the letter. */
export const letterAccepted = fact(verdict, [], {
  by: ['relais'],
  words: 'none',
  moves: false,
  reads: 'none',
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});

/** It has refused the letter for good. */
export const letterRefused = fact(verdict, [], {
  by: ['relais'],
  words: 'none',
  moves: false,
  reads: 'none',
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});
