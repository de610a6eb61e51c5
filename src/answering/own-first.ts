import type { PatientCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import type { Service } from '../database/service.ts';
import { ownRepeated } from './alike.table.ts';

/** The patient’s own enquiry that the caller’s one repeats, if it was refused as a duplicate of it (answering-18); null
 * otherwise. */
export const ownFirst = (service: Service, caller: PatientCaller): Promise<string | null> =>
  ownRepeated(readAs(service, caller).read, caller.enquiryId);
