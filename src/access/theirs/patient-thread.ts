import type { Service } from '../../database/service.ts';
import { threadOf } from '../../enquiry/history/thread.table.ts';
import type { Opened, PatientCaller } from '../caller/caller.ts';
import { readAs } from '../caller/read-as.table.ts';

/** An enquiry as its patient opened it. */
export type OwnThread = Opened<PatientCaller>;

/** The whole of the caller's own enquiry; null where it is no more. */
export async function patientThread(service: Service, caller: PatientCaller): Promise<OwnThread | null> {
  const { read, reach } = readAs(service, caller);
  const thread = await threadOf(read, service.keys, caller.enquiryId, reach);
  return thread && ({ ...thread, caller } as OwnThread);
}
