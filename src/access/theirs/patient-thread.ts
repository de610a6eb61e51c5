import type { Service } from '../../database/service.ts';
import { threadOf } from '../../enquiry/history/thread.table.ts';
import type { Opened, PatientCaller } from '../caller/caller.ts';
import { readAs } from '../caller/read-as.table.ts';

/** A thread as opened by its patient. */
export type OwnThread = Opened<PatientCaller>;

/** The caller’s own thread; null if it does not exist any more. */
export async function patientThread(service: Service, caller: PatientCaller): Promise<OwnThread | null> {
  const { read, reach } = readAs(service, caller);
  const thread = await threadOf(read, service.keys, caller.enquiryId, reach);
  return thread && ({ ...thread, caller } as OwnThread);
}
