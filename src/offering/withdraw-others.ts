import type { PatientCaller } from '../access/caller/caller.ts';
import { readAs } from '../access/caller/read-as.table.ts';
import { lockWithDuplicates } from '../asking/duplicate.table.ts';
import { openDuplicatesAgain } from '../asking/open-duplicates-again.ts';
import { type Service, transact } from '../database/service.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { stillWaiting } from './group.table.ts';

/** The practices at which a patient who has her answer waits still, by name (N8). */
export const othersWaiting = async (service: Service, caller: PatientCaller): Promise<string[]> =>
  (await stillWaiting(readAs(service, caller).read, caller.enquiryId)).map((one) => one.practiceName);

/** A patient who has her answer tells the others of the group with one click that she waits no longer (N8): their
 * enquiries close, nobody is reminded of them, and they leave the figures; what repeated one of them opens again. Again
 * changes nothing. All of a group are
 * hers: she sent the others from the first. Returns how many were closed. */
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
