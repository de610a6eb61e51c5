import type { Within } from '../../database/service.ts';
import { seal } from '../../vault/seal.ts';
import { contactMarksOf, patientMarkOf } from '../search/alike.ts';
import { addSearch, searchRow } from '../search/search.table.ts';
import { appendFact } from './append-fact.ts';
import { savePatient } from './enquiry.table.ts';
import { type OpenEnquiry, patientPlace } from './open-enquiry.ts';

/** Changes the patient's address from now on: letters are sent there, and it is used for recognition and search.
 * Precondition: it is verified, or nothing private has been sent yet. */
export async function readdress(within: Within, enquiry: OpenEnquiry, email: string): Promise<OpenEnquiry> {
  const patient = { ...enquiry.patient, email };
  await savePatient(within.tx, enquiry.id, {
    sealedPatient: seal(enquiry.contentKey, within.chance, patientPlace(enquiry.id), JSON.stringify(patient)),
    patientMark: patientMarkOf(within, email),
    contactMarks: contactMarksOf(within.keys, patient),
  });
  await addSearch(within.tx, searchRow(within.keys, enquiry, { patient })).execute();
  return appendFact(within, { ...enquiry, patient }, { kind: 'readdressed', by: { kind: 'patient' } });
}
