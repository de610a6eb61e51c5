import type { Caller } from '../access/caller.ts';
import { isUuid } from '../access/is-uuid.ts';
import { tellPatient } from '../access/tell-patient.ts';
import type { Service, Within } from '../database/service.ts';
import { alikeOf } from '../enquiry/alike.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/open-enquiry.ts';
import { isOfferingReason, type RefusalReason, refusals } from '../enquiry/refusal.ts';
import { threadOf } from '../enquiry/thread.table.ts';
import { offer } from '../offering/offer.ts';
import { earlierOf } from './alike.table.ts';
import { type Handled, type Handling, handle } from './handle.ts';

export type Refusal = {
  reason: RefusalReason;
  sentence: string;
  /** Of a duplicate, the earlier enquiry that it repeats, where the member names it. */
  of: string | null;
};

/** The enquiry to which a duplicate's letter leads: the first one where both have the same address, else its own. */
async function whereFollowedUp(
  within: Within,
  enquiry: OpenEnquiry,
  of: string | null,
): Promise<OpenEnquiry> {
  const first = of && (await openEnquiry(within, of));
  const address = ({ patient }: OpenEnquiry) => patient.email.toLowerCase();
  return first && address(first) === address(enquiry) ? first : enquiry;
}

/** Tells the patient what each reason tells her (mission 5): spam nobody, a duplicate where her enquiry is
 * followed up, the others that she may ask elsewhere, by one letter that also offers. */
async function tell(within: Within, enquiry: OpenEnquiry, { reason, of }: Refusal): Promise<void> {
  const { tells } = refusals[reason];
  if (tells === 'nobody') return;
  if (tells === 'followed-up')
    return tellPatient(within, await whereFollowedUp(within, enquiry, of), 'duplicate');
  const offered = isOfferingReason(reason)
    ? await offer(within, enquiry, { rule: reason, count: null })
    : null;
  if (offered?.outcome !== 'by-letter') await tellPatient(within, offered?.enquiry ?? enquiry, 'refused');
}

async function earlierThan({ database: { read }, keys }: Service, enquiryId: string) {
  const thread = isUuid(enquiryId) ? await threadOf(read, keys, enquiryId) : null;
  return thread ? earlierOf(read, alikeOf(keys, thread)) : [];
}

/** A member refuses an enquiry for one of five reasons (S5a), with an optional sentence for the patient. A
 * duplicate may name the first one, of the same person at the same practice; any other is not there. */
export async function refuse(
  service: Service,
  caller: Caller,
  by: Handling & Omit<Refusal, 'of'> & Partial<Pick<Refusal, 'of'>>,
): Promise<Handled> {
  const of = refusals[by.reason].tells === 'followed-up' && by.of ? by.of : null;
  const earlier = of ? await earlierThan(service, by.enquiryId) : [];
  if (of && !earlier.some((one) => one.id === of)) return { done: false, because: 'gone' };
  return handle(service, caller, by, {
    act: 'refuse',
    deed: 'refuse',
    fact: {
      ...{ kind: 'refused', reason: by.reason, ...(of && { of }) },
      ...(by.sentence && { words: by.sentence }),
    },
    follows: (within, enquiry) => tell(within, enquiry, { ...by, of }),
  });
}
