import type { PatientCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import { type Service, transact } from '../database/service.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { stillWaiting } from './group.table.ts';

/** The practices at which a patient who has an answer still waits, by name. */
export const othersWaiting = async (service: Service, caller: PatientCaller): Promise<string[]> =>
  (await stillWaiting(readAs(service, caller).read, caller.enquiryId)).map((one) => one.practiceName);

/** A patient who has an answer withdraws the other enquiries of the group with one click: they close, nobody is
 * reminded of them, and they leave the figures. Idempotent. All of a group belong to one patient, who sent the others
 * from the first. Returns how many were closed. */
export const withdrawOthers = (service: Service, caller: PatientCaller): Promise<number> =>
  transact(service, async (within) => {
    let withdrawn = 0;
    for (const waiting of await stillWaiting(within.tx, caller.enquiryId)) {
      const enquiry = await openEnquiry(within, waiting.enquiryId);
      if (enquiry?.standing.state !== 'open' || enquiry.standing.handledAt !== null) continue;
      await appendFact(within, enquiry, { kind: 'withdrawn', by: { kind: 'patient' } });
      withdrawn += 1;
    }
    return withdrawn;
  });
