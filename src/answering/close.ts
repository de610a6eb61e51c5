import { z } from 'zod';
import { act, found, whyNotOpen } from './act.ts';

/** A member closes an enquiry: it leaves the running lists. None is closed before it was handled (answering-3). */
export const close = act({
  right: 'close',
  whyNot: (standing) => whyNotOpen(standing) ?? (standing.handledAt === null ? 'unhandled' : null),
  takes: z.object({}),
  finds: (_within, _enquiry, taken) => found(taken),
  fact: () => ({ kind: 'closed' }),
  said: 'all',
  follows: 'nothing',
});
