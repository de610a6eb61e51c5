import { z } from 'zod';
import { act, found, whyNotOpen } from './act.ts';

/** A member closes an enquiry (S13a): it leaves the running lists. None is closed while the patient waits: it takes what happened, not a close. */
export const close = act({
  right: 'close',
  whyNot: (standing) => whyNotOpen(standing) ?? (standing.wait !== null ? 'unhandled' : null),
  takes: z.object({}),
  finds: (_within, _enquiry, taken) => found(taken),
  fact: () => ({ kind: 'closed' }),
  said: 'all',
  follows: 'nothing',
});
