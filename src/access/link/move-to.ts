import type { Within } from '../../database/service.ts';
import type { OpenEnquiry } from '../../enquiry/history/open-enquiry.ts';
import { readdress } from '../../enquiry/history/readdress.ts';
import { distrustSessions, endPatientSessions } from '../session/session.table.ts';
import { endPatientLinks } from './link.table.ts';

/** Gives an enquiry another patient address: sessions opened from the previous one prove nothing of the new one. If the
 * enquiry is held, they and its links end; once sent, the page stays open to them (asking-17, asking-19). */
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
