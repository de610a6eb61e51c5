import type { Caller } from '../access/caller.ts';
import { tellPatient } from '../access/tell-patient.ts';
import type { Service } from '../database/service.ts';
import { refusals } from '../enquiry/refusal.ts';
import { type Handled, type Handling, handle } from './handle.ts';

/** A member reopens a closed enquiry (S13a), or takes a refusal back within 24 hours; the patient is told of
 * the second if she was told of the refusal. */
export const reopen = (service: Service, caller: Caller, by: Handling): Promise<Handled> =>
  handle(service, caller, by, {
    act: 'reopen',
    deed: 'reopen',
    fact: { kind: 'reopened' },
    follows: async (within, enquiry) => {
      const stopped = enquiry.history.findLast((fact) => fact.kind === 'refused' || fact.kind === 'closed');
      if (stopped?.kind === 'refused' && refusals[stopped.reason].tells !== 'nobody')
        await tellPatient(within, enquiry, 'reopened');
    },
  });
