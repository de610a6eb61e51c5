import { z } from 'zod';
import { fact } from './describe.ts';
import { enquiryId, personId } from './ids.ts';
import { heldReasons } from './reasons.ts';

const askedBefore = {
  held: z.array(z.enum(heldReasons)),
  told: z.array(personId),
  first: enquiryId.exactOptional(),
};

/** Those of the alerted whose address was known to be dead; facts of before do not say. */
const dead = z.array(personId).exactOptional();

/** The patient has asked. `told` are the members who were alerted, and `first` is the enquiry from whose offer this
 * one came, which makes it a secondary one. */
export const asked = fact({ ...askedBefore, dead }, [z.object(askedBefore)], {
  by: ['patient'],
  words: 'needed',
  moves: true,
  reads: 'none',
  asks: 'all',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: true },
});

/** The patient has confirmed a held enquiry, which is thereby sent. */
export const confirmed = fact({ told: z.array(personId), dead }, [z.object({ told: z.array(personId) })], {
  by: ['patient'],
  words: 'none',
  moves: true,
  reads: 'none',
  asks: 'none',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});

/** The patient has written again. That reopens a closed enquiry, but not a refused one. */
export const written = fact({}, [], {
  by: ['patient'],
  words: 'needed',
  moves: true,
  reads: 'none',
  asks: 'all',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: { into: 'open', from: 'closed', which: 'all' },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: true },
});

/** The patient's address has changed: verified, or before anything was sent. */
export const readdressed = fact({}, [], {
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
