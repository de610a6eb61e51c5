import type { PatientCaller } from '../access/caller.ts';
import type { Service } from '../database/service.ts';
import { ownRepeated } from './alike.table.ts';

/** The enquiry of her own that the caller's repeats, where it was refused for that (S5d); null elsewhere. */
export const ownFirst = ({ database }: Service, caller: PatientCaller): Promise<string | null> =>
  ownRepeated(database.read, caller.enquiryId);
