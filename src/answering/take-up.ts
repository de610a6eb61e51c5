import { z } from 'zod';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { act, found } from './act.ts';

/** A member takes back, at any time, that nothing was to be answered (history-308): the wait goes on from where
 * it began, and what has fallen due meanwhile is due at once. An enquiry that was closed opens again: nobody waits in a
 * closed one (answering-324). */
export const takeUp = act({
  right: 'take-up',
  whyNot: ({ setAside }) => (setAside ? null : 'not-set-aside'),
  takes: z.object({}),
  locks: 'nothing-else',
  finds: (_within, _enquiry, taken) => found(taken),
  fact: () => ({ kind: 'to-answer-after-all' }),
  said: 'all',
  follows: async (within, enquiry) => {
    const by = enquiry.history.at(-1)?.by;
    if (enquiry.standing.state === 'closed' && by?.kind === 'member')
      await appendFact(within, enquiry, { kind: 'reopened', by });
  },
});
