import type { Caller } from '../access/caller.ts';
import { tellPatient } from '../access/tell-patient.ts';
import type { Service } from '../database/service.ts';
import type { RefusalReason } from '../enquiry/fact.ts';
import type { PatientNews } from '../letters/to-patient.letter.ts';
import { type Handled, type Handling, handle } from './handle.ts';

/** What each reason tells the patient; spam tells nobody (READINGS 5). */
const news: Record<RefusalReason, PatientNews | null> = {
  duplicate: 'duplicate',
  spam: null,
  'not-practised': 'refused',
  unavailable: 'refused',
  'not-interested': 'refused',
};

/** A member refuses an enquiry for one of five reasons (S5a), with an optional sentence for the patient. */
export const refuse = (
  service: Service,
  caller: Caller,
  by: Handling & { reason: RefusalReason; sentence: string },
): Promise<Handled> =>
  handle(service, caller, by, {
    act: 'refuse',
    deed: 'refuse',
    fact: { event: { kind: 'refused', reason: by.reason }, ...(by.sentence && { words: by.sentence }) },
    follows: async (within, enquiry) => {
      const told = news[by.reason];
      if (told) await tellPatient(within, enquiry, told);
    },
  });
