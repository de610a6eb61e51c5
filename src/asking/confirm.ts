import { tellPatient } from '../access/tell-patient.ts';
import { type Service, transact } from '../database/service.ts';
import { appendFact } from '../enquiry/append-fact.ts';
import { openEnquiry } from '../enquiry/open-enquiry.ts';
import { recipientsOf } from '../people/person.table.ts';
import { passOnLetter } from './pass-on-letter.ts';
import { alertOfNewEnquiry } from './send-enquiry.ts';

/** The patient confirms an enquiry that was held, from the page in her mail: it is sent now, and its clock
 * starts. Confirming again changes nothing. The door has checked that the session came from her mail. */
export const confirm = (service: Service, enquiryId: string): Promise<void> =>
  transact(service, async (within) => {
    const held = await openEnquiry(within, enquiryId);
    if (held?.standing.step !== 'held') return;
    const told = await recipientsOf(within.tx, held.practiceId);
    const enquiry = await appendFact(within, held, {
      kind: 'confirmed',
      by: { kind: 'patient' },
      told: told.map((member) => member.id),
    });
    await alertOfNewEnquiry(within, enquiry, told);
    await tellPatient(within, enquiry, 'received');
    await passOnLetter(within, enquiry);
  });
