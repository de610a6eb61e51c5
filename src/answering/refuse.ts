import { z } from 'zod';
import { tellPatient } from '../access/link/tell-patient.ts';
import { optionalWords } from '../asking/question.ts';
import { questionLimits } from '../asking/question-limits.ts';
import type { EnquiryId } from '../database/id.ts';
import { isId } from '../database/is-id.ts';
import type { Within } from '../database/service.ts';
import { isOfferingReason, type RefusalReason, refusalReasons, refusals } from '../enquiry/facts/refusal.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { threadOf } from '../enquiry/history/thread.table.ts';
import { alikeOf } from '../enquiry/search/alike.ts';
import { offer } from '../offering/offer.ts';
import { act, found, whyNotOpen } from './act.ts';
import { earlierOf } from './alike.table.ts';

/** The enquiry that a duplicate's letter links to: the first one if both have the same address, otherwise its own. */
async function whereFollowedUp(
  within: Within,
  enquiry: OpenEnquiry,
  of: EnquiryId | null,
): Promise<OpenEnquiry> {
  const first = of && (await openEnquiry(within, of));
  const address = ({ patient }: OpenEnquiry) => patient.email.toLowerCase();
  return first && address(first) === address(enquiry) ? first : enquiry;
}

type Refusal = { reason: RefusalReason; sentence: string; of: EnquiryId | null };

/** Tells the patient what each reason implies: nothing for spam (answering-4), for a duplicate where it is followed up
 * (answering-18), for the others that they may ask elsewhere, in one letter that also contains the offer. */
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

async function isEarlier({ tx, keys }: Within, enquiryId: EnquiryId, of: EnquiryId): Promise<boolean> {
  const thread = await threadOf(tx, keys, enquiryId);
  const earlier = thread ? await earlierOf(tx, alikeOf(keys, thread)) : [];
  return earlier.some((one) => one.id === of);
}

/** A member refuses an enquiry for one of five reasons (mission, point 5), with an optional message to the patient. A
 * duplicate may name the first one, of the same person at the same practice (answering-16); any other is treated as
 * unknown (answering-17). */
export const refuse = act({
  right: 'refuse',
  whyNot: whyNotOpen,
  takes: z.object({
    reason: z.enum(refusalReasons, 'choose'),
    sentence: optionalWords(questionLimits.message).default(''),
    of: z
      .string()
      .max(100)
      .nullish()
      .transform((id) => id || null),
  }),
  finds: async (within, { id }, taken) => {
    const of = refusals[taken.reason].tells === 'followed-up' ? taken.of : null;
    if (of === null) return found<Refusal>({ ...taken, of });
    if (!isId<EnquiryId>(of) || !(await isEarlier(within, id, of))) return { because: 'gone' as const };
    return found({ ...taken, of });
  },
  fact: ({ reason, sentence, of }) => ({
    ...{ kind: 'refused', reason },
    ...(of && { of }),
    ...(sentence && { words: sentence }),
  }),
  said: 'all',
  follows: (within, enquiry, refusal) => tell(within, enquiry, refusal),
});
