import { z } from 'zod';
import { clockOfferRules, offerRules } from '../reasons.ts';
import { counted } from './counted.ts';
import { fact } from './describe.ts';

/** Other practices were offered to the patient, by a letter of its own unless she had one that day. */
export const offered = fact(
  { rule: z.enum(offerRules), byLetter: z.boolean(), count: counted.exactOptional() },
  [],
  {
    by: ['relais'],
    words: 'none',
    moves: false,
    speaks: 'none',
    handles: 'none',
    serves: 'none',
    turns: 'stays',
    ofTheClock: { rule: clockOfferRules },
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** An offer was due, and there was nobody to offer. */
export const foundNobody = fact({ rule: z.enum(offerRules), count: counted.exactOptional() }, [], {
  by: ['relais'],
  words: 'none',
  moves: false,
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: { rule: clockOfferRules },
  shown: { members: 'history', patient: 'none', wordsToPatient: false },
});

/** She chose other practices; `consent` names the text that she agreed to, for each of them, and `not` says of which
 * ones nothing came. */
export const sentOn = fact(
  {
    to: z.array(z.object({ practice: z.string(), enquiry: z.string() })),
    not: z.array(z.object({ practice: z.string(), because: z.string() })),
    consent: z.string(),
  },
  [],
  {
    by: ['patient'],
    words: 'none',
    moves: false,
    speaks: 'none',
    handles: 'none',
    serves: 'none',
    turns: 'stays',
    ofTheClock: 'none',
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** She has her answer elsewhere and waits no longer. */
export const withdrawn = fact({}, [], {
  by: ['patient'],
  words: 'none',
  moves: true,
  speaks: 'none',
  handles: 'none',
  serves: 'none',
  turns: { into: 'closed', which: 'all' },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: false },
});
