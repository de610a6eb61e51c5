import type { PatientCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import type { Service } from '../database/service.ts';
import { ownRepeated } from './alike.table.ts';

/** The enquiry of her own that the caller's repeats, where it was refused for that (S5d); null elsewhere. */
export const ownFirst = (service: Service, caller: PatientCaller): Promise<string | null> =>
  ownRepeated(readAs(service, caller).read, caller.enquiryId);
