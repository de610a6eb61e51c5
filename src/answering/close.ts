import { z } from 'zod';
import { act, found, whyNotOpen } from './act.ts';

/** A member closes an enquiry: it leaves the running lists. None is closed while the patient waits: it takes what
 * happened (answering-3). */
export const close = act({
  right: 'close',
  whyNot: (standing) => whyNotOpen(standing) ?? (standing.wait !== null ? 'unhandled' : null),
  takes: z.object({}),
  locks: 'nothing-else',
  finds: (_within, _enquiry, taken) => found(taken),
  fact: () => ({ kind: 'closed' }),
  said: 'all',
  follows: 'nothing',
});
