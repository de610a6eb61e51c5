import { z } from 'zod';
import { counted } from './counted.ts';
import { fact } from './describe.ts';
import { enquiryId, practiceId } from './ids.ts';
import { clockOfferRules, offerRules } from './reasons.ts';
import { offeringReasons } from './refusal.ts';

/** Before a closure entered over a wait could make an offer. */
const before = {
  rule: z.enum(['incomplete', 'unread', 'reminded', 'unreachable', 'says-no', ...offeringReasons]),
  count: counted.exactOptional(),
};

/** Other practices were offered to the patient, in a letter of its own unless the patient had one that day. */
export const offered = fact(
  { rule: z.enum(offerRules), byLetter: z.boolean(), count: counted.exactOptional() },
  [z.object({ ...before, byLetter: z.boolean() })],
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
    ofTheClock: { rule: clockOfferRules },
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** An offer was due, and there was no practice to offer. */
export const foundNobody = fact(
  { rule: z.enum(offerRules), count: counted.exactOptional() },
  [z.object(before)],
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
    ofTheClock: { rule: clockOfferRules },
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** The patient chose other practices; `consent` names the text agreed to for each of them, and `not` those that were
 * not sent. */
export const sentOn = fact(
  {
    to: z.array(z.object({ practice: practiceId, enquiry: enquiryId })),
    not: z.array(z.object({ practice: practiceId, because: z.string() })),
    consent: z.string(),
  },
  [],
  {
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
  },
);

/** The patient has an answer elsewhere and no longer waits. */
export const withdrawn = fact({}, [], {
  by: ['patient'],
  words: 'none',
  moves: true,
  reads: 'none',
  asks: 'none',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: { into: 'closed', which: 'all' },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: false },
});
