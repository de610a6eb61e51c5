import type { Service } from '../database/service.ts';
import { threadOf } from '../enquiry/thread.table.ts';
import type { Opened, PatientCaller } from './caller.ts';

/** An enquiry as its patient opened it. */
export type OwnThread = Opened<PatientCaller>;

/** The whole of the caller's own enquiry; null where it is no more. */
export async function patientThread(service: Service, caller: PatientCaller): Promise<OwnThread | null> {
  const thread = await threadOf(service.database.read, service.keys, caller.enquiryId);
  return thread && ({ ...thread, caller } as OwnThread);
}
