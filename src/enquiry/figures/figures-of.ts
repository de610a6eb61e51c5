import type { History } from '../facts/fact.ts';
import { type LaterWait, laterWaits } from './later-waits.ts';
import type { Tally } from './tally.ts';
import { whatCounts } from './what-counts.ts';

/** All that one enquiry contributes to the figures. */
export type Figures = {
  tally: Tally;
  laterWaits: readonly LaterWait[];
  /** A wait was taken up again, and a later one may have become a part of it. */
  rejoined: boolean;
};

/** What an enquiry contributes to the figures of first and of later waits, from its whole history. Throws if the
 * history is empty. */
export const figuresOf = (history: History): Figures => ({
  tally: whatCounts(history),
  laterWaits: laterWaits(history),
  rejoined: history.some(({ kind }) => kind === 'to-answer-after-all'),
});
