import { z } from 'zod';
import { act, found, whyNotOpen } from './act.ts';
import { closeAfter, closes } from './close-after.ts';

/** A member says that what the patient wrote needs no answer, such as a thank-you (history-307): only in a later
 * wait, or to maintain a refusal that the patient contests. The patient sees nothing of it, and it moves no version.
 * With `close` an open enquiry is closed in the same commit (answering-322). */
export const setAside = act({
  right: 'set-aside',
  whyNot: (standing) => {
    if (standing.wait?.which === 'contested') return null;
    const because = whyNotOpen(standing);
    if (because) return because;
    if (standing.wait === null) return 'not-waiting';
    return standing.wait.which === 'first' ? 'first-wait' : null;
  },
  takes: z.object({ close: closes }),
  locks: 'nothing-else',
  finds: (_within, _enquiry, taken) => found(taken),
  fact: () => ({ kind: 'nothing-to-answer' }),
  said: 'all',
  follows: closeAfter,
});
