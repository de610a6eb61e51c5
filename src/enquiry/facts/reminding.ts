import { z } from 'zod';
import { ratings } from '../rating.ts';
import { witnessRules } from '../reasons.ts';
import { counted } from './counted.ts';
import { fact } from './describe.ts';

/** The members were reminded: the first time, or a last time after a silence. */
export const reminded = fact(
  { told: z.array(z.string()), rule: z.literal('silent').exactOptional(), count: counted.exactOptional() },
  [],
  {
    by: ['relais'],
    words: 'none',
    moves: false,
    speaks: 'none',
    handles: 'none',
    serves: 'none',
    turns: 'stays',
    ofTheClock: 'all',
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** The patient was asked whether she had an answer. */
export const questioned = fact({ rule: z.enum(witnessRules), count: counted.exactOptional() }, [], {
  by: ['relais'],
  words: 'none',
  moves: false,
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'all',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});

/** She has said whether anybody reached her. Her *no* waits for a reply, and opens what is closed. */
export const testified = fact({ reached: z.boolean() }, [], {
  by: ['patient'],
  words: 'none',
  moves: true,
  speaks: { reached: [false] },
  handles: 'none',
  serves: 'none',
  turns: { into: 'open', from: 'closed', which: { reached: [false] } },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: false },
});

/** She has said how she found the answer; the last one counts. */
export const rated = fact({ rating: z.enum(ratings) }, [], {
  by: ['patient'],
  words: 'none',
  moves: false,
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});
