import type { Caller } from '../access/caller.ts';
import { tellPatient } from '../access/tell-patient.ts';
import type { Service } from '../database/service.ts';
import { type Handled, type Handling, handle } from './handle.ts';

/** A member answers (S6a): archived, and the patient gets a letter. At most one answer goes out over the same
 * thread version; the author of the other keeps her text. */
export const answer = (service: Service, caller: Caller, by: Handling & { text: string }): Promise<Handled> =>
  handle(service, caller, by, {
    act: 'answer',
    deed: 'answer',
    fact: { kind: 'answered', words: by.text },
    follows: (within, enquiry) => tellPatient(within, enquiry, 'answered'),
  });
