import { z } from 'zod';
import { fact } from './describe.ts';
import { letterId, personId } from './ids.ts';

const before = { letter: letterId, letterKind: z.string(), person: personId.nullable() };

/** The latest delivery status of a letter; `person` is the member it was sent to, null for the patient, and `about`
 * the number of the fact that it reports, if it reports one. */
const verdict = { ...before, about: z.number().int().exactOptional() };

const held = [z.object(before)];

/** It has taken the letter. */
export const letterAccepted = fact(verdict, held, {
  by: ['relais'],
  words: 'none',
  moves: false,
  reads: 'none',
  asks: 'none',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});

/** It has refused the letter for good; `dead` if it says that the address takes none any more. */
export const letterRefused = fact(
  { ...verdict, dead: z.literal(true).exactOptional() },
  [...held, z.object(verdict)],
  {
    by: ['relais'],
    words: 'none',
    moves: false,
    reads: 'none',
    asks: 'none',
    replies: 'none',
    handles: 'none',
    serves: 'none',
    turns: 'stays',
    ofTheClock: 'none',
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);
