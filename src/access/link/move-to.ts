import type { Within } from '../../database/service.ts';
import type { OpenEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { readdress } from '../../enquiry/history/readdress.ts';
import { distrustSessions, endPatientSessions } from '../session/session.table.ts';
import { endPatientLinks } from './link.table.ts';

/** Gives the patient of an enquiry another address: what proved the one before proves nothing of this one. Where it is
 * held, what was opened from there opens nothing any more; a page that she has once sent it stays hers. */
export async function moveTo(within: Within, enquiry: OpenEnquiry, email: string): Promise<OpenEnquiry> {
  const { tx, clock } = within;
  const now = clock.now();
  await distrustSessions(tx, enquiry.id);
  if (enquiry.standing.step === 'held') {
    await endPatientLinks(tx, { enquiryId: enquiry.id, purposes: ['patient'], now });
    await endPatientSessions(tx, enquiry.id, now);
  }
  return readdress(within, enquiry, email);
}
