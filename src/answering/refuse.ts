import { z } from 'zod';
import { tellOfFirst } from '../access/link/tell-of-first.ts';
import { tellPatient } from '../access/link/tell-patient.ts';
import { lockInOrder, lockWithDuplicates } from '../asking/duplicate.table.ts';
import { openDuplicatesAgain } from '../asking/open-duplicates-again.ts';
import { optionalWords } from '../asking/question.ts';
import { questionLimits } from '../asking/question-limits.ts';
import type { EnquiryId } from '../database/id.ts';
import { isId } from '../database/is-id.ts';
import type { Within } from '../database/service.ts';
import { isOfferingReason, type RefusalReason, refusalReasons, refusals } from '../enquiry/facts/refusal.ts';
import { mayBeFirst } from '../enquiry/history/may-be-first.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { threadOf } from '../enquiry/history/thread.table.ts';
import { alikeOf } from '../enquiry/search/alike.ts';
import { offer } from '../offering/offer.ts';
import { act, found, whyNotOpen } from './act.ts';
import { earlierOf } from './alike.table.ts';

type Refusal = { reason: RefusalReason; sentence: string; of: EnquiryId | null };

/** Tells the patient what each reason implies: nothing for spam (answering-4), for a duplicate where it is followed up
 * (answering-231), for the others that they may ask elsewhere, in one letter that also contains the offer. */
async function follow(within: Within, enquiry: OpenEnquiry, { reason, of }: Refusal): Promise<void> {
  const { tells } = refusals[reason];
  if (tells === 'nobody') return openDuplicatesAgain(within, enquiry, 'spam');
  if (tells === 'first') {
    const first = of && (await openEnquiry(within, of));
    return first ? tellOfFirst(within, enquiry, first) : undefined;
  }
  const offered = isOfferingReason(reason)
    ? await offer(within, enquiry, { rule: reason, count: null })
    : null;
  if (offered?.outcome !== 'by-letter') await tellPatient(within, offered?.enquiry ?? enquiry, 'refused');
}

/** The earlier enquiry that a duplicate is said to repeat; null if there is none of the same person at the practice. */
async function earlierBy({ tx, keys }: Within, enquiryId: EnquiryId, of: EnquiryId) {
  const thread = await threadOf(tx, keys, enquiryId);
  const earlier = thread ? await earlierOf(tx, alikeOf(keys, thread)) : [];
  return earlier.find((one) => one.id === of) ?? null;
}

/** A member refuses an enquiry for one of five reasons (mission, point 5), with an optional message to the patient. A
 * duplicate names the first one, of the same person at the same practice (answering-221); any other is treated as
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
  locks: ({ tx }, enquiryId, { reason, of }) => {
    if (refusals[reason].tells === 'nobody') return lockWithDuplicates(tx, [enquiryId]);
    return lockInOrder(tx, of !== null && isId<EnquiryId>(of) ? [enquiryId, of] : [enquiryId]);
  },
  finds: async (within, { id }, taken) => {
    if (refusals[taken.reason].tells !== 'first') return found<Refusal>({ ...taken, of: null });
    const { of } = taken;
    if (!of) return { errors: { of: 'choose' as const } };
    const first = isId<EnquiryId>(of) && (await earlierBy(within, id, of));
    if (!first) return { because: 'gone' as const };
    return {
      ...found<Refusal>({ ...taken, of: first.id }),
      ...(!mayBeFirst(first) && { stops: { of: 'not-first' as const } }),
    };
  },
  fact: ({ reason, sentence, of }) => ({
    ...{ kind: 'refused', reason },
    ...(of && { of }),
    ...(sentence && { words: sentence }),
  }),
  said: 'all',
  follows: (within, enquiry, refusal) => follow(within, enquiry, refusal),
});
