import { z } from 'zod';
import { act, found, whyNotOpen } from './act.ts';

/** A member closes an enquiry (S13a): it leaves the running lists. None is closed before it was handled. */
export const close = act({
  right: 'close',
  whyNot: (standing) => whyNotOpen(standing) ?? (standing.handledAt === null ? 'unhandled' : null),
  takes: z.object({}),
  locks: 'nothing-else',
  finds: (_within, _enquiry, taken) => found(taken),
  fact: () => ({ kind: 'closed' }),
  said: 'all',
  follows: 'nothing',
});
