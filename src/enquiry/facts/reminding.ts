import { z } from 'zod';
import { counted } from './counted.ts';
import { fact } from './describe.ts';
import { ratings } from './rating.ts';
import { witnessRules } from './reasons.ts';

/** The members were reminded: the first time, or a last time after a silence. */
export const reminded = fact(
  { told: z.array(z.string()), rule: z.literal('silent').exactOptional(), count: counted.exactOptional() },
  [],
  {
    by: ['relais'],
    words: 'none',
    moves: false,
    reads: 'none',
    speaks: 'none',
    handles: 'none',
    serves: 'none',
    turns: 'stays',
    ofTheClock: 'all',
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** The patient was asked whether they had had an answer. */
export const questioned = fact({ rule: z.enum(witnessRules), count: counted.exactOptional() }, [], {
  by: ['relais'],
  words: 'none',
  moves: false,
  reads: 'none',
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'all',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});

/** The patient has said whether anybody reached them. A *no* awaits a reply, and reopens a closed enquiry. */
export const testified = fact({ reached: z.boolean() }, [], {
  by: ['patient'],
  words: 'none',
  moves: true,
  reads: 'none',
  speaks: { reached: [false] },
  handles: 'none',
  serves: 'none',
  turns: { into: 'open', from: 'closed', which: { reached: [false] } },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: false },
});

/** The patient has rated the answer; the last rating counts. */
export const rated = fact({ rating: z.enum(ratings) }, [], {
  by: ['patient'],
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
