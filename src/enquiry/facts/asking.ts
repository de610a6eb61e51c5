import { z } from 'zod';
import { heldReasons } from '../reasons.ts';
import { fact } from './describe.ts';

/** The patient has asked. `told` are the members who were alerted, and `first` is the enquiry from whose offer this one
 * came: it makes it a secondary one. */
export const asked = fact(
  {
    held: z.array(z.enum(heldReasons)),
    told: z.array(z.string()),
    first: z.string().exactOptional(),
  },
  [],
  {
    by: ['patient'],
    words: 'needed',
    moves: true,
    speaks: 'all',
    handles: 'none',
    serves: 'none',
    turns: 'stays',
    ofTheClock: 'none',
    shown: { members: 'conversation', patient: 'all', wordsToPatient: true },
  },
);

/** She has confirmed an enquiry that was held, and it is sent now. */
export const confirmed = fact({ told: z.array(z.string()) }, [], {
  by: ['patient'],
  words: 'none',
  moves: true,
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});

/** She has written again. What is closed opens by it; what is refused does not. */
export const written = fact({}, [], {
  by: ['patient'],
  words: 'needed',
  moves: true,
  speaks: 'all',
  handles: 'none',
  serves: 'none',
  turns: { into: 'open', from: 'closed', which: 'all' },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: true },
});

/** She has another address: she has proven it, or nothing has been sent yet. */
export const readdressed = fact({}, [], {
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
