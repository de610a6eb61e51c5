import { z } from 'zod';
import { fact } from './describe.ts';
import { letterId, personId } from './ids.ts';

/** The latest delivery status of a letter; `person` is the member it was sent to, null for the patient. */
const verdict = {
  letter: letterId,
  letterKind: z.string(),
  person: personId.nullable(),
};

/** It has taken the letter. */
export const letterAccepted = fact(verdict, [], {
  by: ['relais'],
  words: 'none',
  moves: false,
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
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});
