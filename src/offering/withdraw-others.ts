import type { PatientCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import { lockWithDuplicates } from '../asking/duplicate.table.ts';
import { openDuplicatesAgain } from '../asking/open-duplicates-again.ts';
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
    const waiting = (await stillWaiting(within.tx, caller.enquiryId)).map((one) => one.enquiryId);
    await lockWithDuplicates(within.tx, waiting);
    let withdrawn = 0;
    for (const id of waiting) {
      const enquiry = await openEnquiry(within, id);
      if (enquiry?.standing.state !== 'open' || enquiry.standing.handledAt !== null) continue;
      await appendFact(within, enquiry, { kind: 'withdrawn', by: { kind: 'patient' } });
      await openDuplicatesAgain(within, enquiry, 'withdrawn');
      withdrawn += 1;
    }
    return withdrawn;
  });
