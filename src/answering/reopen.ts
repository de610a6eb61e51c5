import { z } from 'zod';
import { tellPatient } from '../access/link/tell-patient.ts';
import { refusals } from '../enquiry/facts/refusal.ts';
import { whatFactsSay } from '../enquiry/history/what-facts-say.ts';
import { act, found } from './act.ts';
import { whyNotReopen } from './why-not-reopen.ts';

/** A member reopens a closed enquiry, or undoes a refusal within 24 hours (answering-5), one that somebody else made in
 * her name at any time (mission, point 2); the patient is told about it if they were told about the refusal. */
export const reopen = act({
  right: 'reopen',
  whyNot: whyNotReopen,
  takes: z.object({}),
  locks: 'nothing-else',
  finds: (_within, _enquiry, taken) => found(taken),
  fact: () => ({ kind: 'reopened' }),
  said: 'all',
  follows: async (within, enquiry) => {
    const { state, refusal, contestedAt } = whatFactsSay(enquiry.history.slice(0, -1));
    if (state !== 'refused' || !refusal) return;
    if (contestedAt !== null || refusals[refusal.reason].tells !== 'nobody')
      await tellPatient(within, enquiry, 'reopened');
  },
});
