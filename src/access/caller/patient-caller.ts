import type { EnquiryId } from '../../database/id.ts';
import type { Service } from '../../database/service.ts';
import { tokenMark } from '../../vault/mark.ts';
import { liveSession } from '../session/session.table.ts';
import type { PatientCaller } from './caller.ts';

/** The patient whose session cookie gives access to an enquiry; null if it does not. */
export async function patientCaller(
  service: Service,
  token: string | undefined,
  enquiryId: EnquiryId,
): Promise<PatientCaller | null> {
  if (!token) return null;
  const live = await liveSession(service.database.read, tokenMark(token), service.clock.now());
  if (live?.session.personId !== null || live.session.enquiryId !== enquiryId) return null;
  return { kind: 'patient', enquiryId, byLetter: live.byLetter } as PatientCaller;
}
