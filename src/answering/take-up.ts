import { z } from 'zod';
import { act, found } from './act.ts';

/** A member takes back, at any time, that nothing was to be answered (history-308): the wait goes on from where
 * it began, and what has fallen due meanwhile is due at once. */
export const takeUp = act({
  right: 'take-up',
  whyNot: ({ setAside }) => (setAside ? null : 'not-set-aside'),
  takes: z.object({}),
  locks: 'nothing-else',
  finds: (_within, _enquiry, taken) => found(taken),
  fact: () => ({ kind: 'to-answer-after-all' }),
  said: 'all',
  follows: 'nothing',
});
