import type { EnquiryId, PracticeId, ProcedureId } from '../../database/id.ts';
import type { Patient } from '../enquiry.ts';
import type { Fact } from '../facts/fact.ts';
import type { Standing } from './standing.ts';

/** One entry of the conversation: a fact with its decrypted text. */
export type ThreadLine = {
  fact: Fact;
  words: string | null;
  /** The key of the form that made it. */
  submission: string | null;
};

/** The whole of one enquiry, decrypted for somebody who may read it. */
export type Thread = {
  id: EnquiryId;
  practiceId: PracticeId;
  procedureId: ProcedureId;
  locale: 'fr' | 'en';
  patient: Patient;
  lines: ThreadLine[];
  standing: Standing;
};
