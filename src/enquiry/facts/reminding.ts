import { z } from 'zod';
import { counted } from './counted.ts';
import { fact } from './describe.ts';
import { personId } from './ids.ts';
import { ratings } from './rating.ts';
import { witnessRules } from './reasons.ts';

const told = z.array(personId);
const count = counted.exactOptional();

/** The members were reminded: the first time, a last time after a silence, or of a patient who wrote again. */
export const reminded = fact(
  { told, rule: z.enum(['silent', 'later-wait']).exactOptional(), count },
  [z.object({ told, rule: z.literal('silent').exactOptional(), count })],
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
    ofTheClock: 'all',
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** The patient was asked whether they had had an answer. */
export const questioned = fact(
  { rule: z.enum(witnessRules), count },
  [z.object({ rule: z.enum(['contacted', 'silent', 'forwarded']), count })],
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
    ofTheClock: 'all',
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** The patient has said whether anybody reached them. A *no* awaits a reply, and reopens a closed enquiry. */
export const testified = fact({ reached: z.boolean() }, [], {
  by: ['patient'],
  words: 'none',
  moves: true,
  reads: 'none',
  asks: { reached: [false] },
  replies: 'none',
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
  asks: 'none',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});
