import { z } from 'zod';
import { channels, outcomes } from './contact.ts';
import { fact } from './describe.ts';
import { enquiryId, sessionId } from './ids.ts';
import { handlingReasons, refusalReasons, toldReasons } from './refusal.ts';

/** A member has seen the thread up to a version. */
export const read = fact(
  {
    // Until it was checked, a form could say what is no version: nothing was read by it.
    upTo: z.number().catch(0),
  },
  [],
  {
    by: ['member'],
    words: 'none',
    moves: false,
    reads: 'what-it-says',
    asks: 'none',
    replies: 'none',
    handles: 'none',
    serves: 'none',
    turns: 'stays',
    ofTheClock: 'none',
    shown: { members: 'history', patient: 'none', wordsToPatient: false },
  },
);

/** A member says that somebody else held a session of hers by a link: what was read in it is not read. */
export const readingTakenBack = fact({ session: sessionId }, [], {
  by: ['member'],
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

/** A member has answered on the site. */
export const answered = fact({}, [], {
  by: ['member'],
  words: 'needed',
  moves: true,
  reads: 'version-seen',
  asks: 'none',
  replies: 'all',
  handles: 'all',
  serves: 'all',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: true },
});

/** A member has recorded a contact with the patient outside the site: how, when (an ISO 8601 instant), and the
 * outcome. */
export const contacted = fact({ channel: z.enum(channels), on: z.string(), outcome: z.enum(outcomes) }, [], {
  by: ['member'],
  words: 'optional',
  moves: true,
  reads: 'version-seen',
  asks: 'none',
  replies: { outcome: ['reached'] },
  handles: { outcome: ['reached'] },
  serves: { outcome: ['reached'] },
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: false },
});

/** A member has refused; `of` is the earlier enquiry that a duplicate repeats: older versions did not require it. */
export const refused = fact({ reason: z.enum(refusalReasons), of: enquiryId.exactOptional() }, [], {
  by: ['member'],
  words: 'optional',
  moves: true,
  reads: 'version-seen',
  asks: 'none',
  replies: 'none',
  handles: { reason: handlingReasons },
  serves: 'none',
  turns: { into: 'refused', which: 'all' },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: { reason: toldReasons }, wordsToPatient: true },
});

/** A member has closed what was handled. */
export const closed = fact({}, [], {
  by: ['member'],
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

/** A member has reopened a closed enquiry, or undone a refusal. */
export const reopened = fact({}, [], {
  by: ['member'],
  words: 'none',
  moves: true,
  reads: 'none',
  asks: 'none',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: { into: 'open', which: 'all' },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: false },
});

/** A member says that what the patient wrote needs no answer, such as a thank-you. The patient sees nothing of it. */
export const nothingToAnswer = fact({}, [], {
  by: ['member'],
  words: 'none',
  moves: false,
  reads: 'none',
  asks: 'none',
  replies: 'all',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'none', wordsToPatient: false },
});

/** A member takes back that nothing is to be answered: the wait goes on as if it had never been said. */
export const toAnswerAfterAll = fact({}, [], {
  by: ['member'],
  words: 'none',
  moves: false,
  reads: 'none',
  asks: 'none',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: 'stays',
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'none', wordsToPatient: false },
});

/** A duplicate is open again, because the enquiry that it repeated was refused as spam or withdrawn. */
export const reopenedWithFirst = fact({ of: enquiryId, because: z.enum(['spam', 'withdrawn']) }, [], {
  by: ['relais'],
  words: 'none',
  moves: true,
  reads: 'none',
  asks: 'none',
  replies: 'none',
  handles: 'none',
  serves: 'none',
  turns: { into: 'open', from: 'refused', which: 'all' },
  ofTheClock: 'none',
  shown: { members: 'conversation', patient: 'all', wordsToPatient: false },
});
