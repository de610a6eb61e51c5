import type { EnquiryId } from '../database/id.ts';
import type { Within } from '../database/service.ts';
import { type Due, isAtOnce } from '../enquiry/clock/what-is-due.ts';
import { openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { offerable } from '../offering/offer.ts';

/** Whether others are offered to the patient as soon as a change is saved. */
export const isOfferedAtOnce = (all: readonly Due[], now: Temporal.Instant): boolean =>
  all.some((due) => due.action === 'offer' && isAtOnce(due) && Temporal.Instant.compare(due.at, now) <= 0);

/** How many patients are offered others at once: each counts once, however many of their enquiries wait (the letter
 * about the second leaves the next day), and not at all if there is nobody to offer. */
export async function patientsWrittenTo(within: Within, enquiryIds: readonly EnquiryId[]): Promise<number> {
  const mailboxes = new Set<string>();
  for (const id of enquiryIds) {
    const enquiry = await openEnquiry(within, id);
    const others = enquiry && (await offerable(within, enquiry));
    if (enquiry && others?.length)
      mailboxes.add(mailboxMarkOf(within.keys, enquiry.patient.email).toString('hex'));
  }
  return mailboxes.size;
}
