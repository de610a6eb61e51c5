import type { EnquiryId } from '../database/id.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { practiceByReference } from '../directory/practice.table.ts';
import { clockOf } from '../enquiry/clock/clock-of.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { saveClock, waitingAt } from './due.table.ts';

async function move(within: Within, enquiryId: EnquiryId): Promise<void> {
  const enquiry = await openEnquiry(within, enquiryId);
  if (!enquiry) return;
  await saveClock(within.tx, enquiryId, await clockOf(within, enquiry.practiceId, enquiry.standing));
}

/** Recalculates the deadlines of some practices, by reference, after their closures or profiles have changed: each
 * enquiry in a transaction of its own. What is now overdue is processed at the next sweep; what was done is not done
 * twice. Returns how many enquiries were recalculated. */
export async function moveDeadlines(service: Service, references: readonly string[]): Promise<number> {
  let counted = 0;
  for (const reference of references) {
    const practice = await practiceByReference(service.database.read, reference);
    const waiting = practice ? await waitingAt(service.database.read, practice.id) : [];
    for (const { id } of waiting) {
      await transact(service, (within) => move(within, id));
      counted += 1;
    }
  }
  return counted;
}
