import { z } from 'zod';
import { isUuid } from '../access/is-uuid.ts';
import { tellOfFirst } from '../access/link/tell-of-first.ts';
import { tellPatient } from '../access/link/tell-patient.ts';
import { lockInOrder, lockWithDuplicates } from '../asking/duplicate.table.ts';
import { openDuplicatesAgain } from '../asking/open-duplicates-again.ts';
import { optionalWords } from '../asking/question.ts';
import { questionLimits } from '../asking/question-limits.ts';
import type { Within } from '../database/service.ts';
import { isOfferingReason, type RefusalReason, refusalReasons, refusals } from '../enquiry/facts/refusal.ts';
import { mayBeFirst } from '../enquiry/history/may-be-first.ts';
import { type OpenEnquiry, openEnquiry } from '../enquiry/history/open-enquiry.ts';
import { threadOf } from '../enquiry/history/thread.table.ts';
import { alikeOf } from '../enquiry/search/alike.ts';
import { offer } from '../offering/offer.ts';
import { act, found, whyNotOpen } from './act.ts';
import { earlierOf } from './alike.table.ts';

type Refusal = { reason: RefusalReason; of: string | null };

/** Tells the patient what each reason implies (mission 5): nothing for spam, for a duplicate where the first one stands,
 * for the others that they may ask elsewhere, in one letter that also contains the offer. What repeated spam opens
 * again. */
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
async function earlierBy({ tx, keys }: Within, enquiryId: string, of: string) {
  const thread = await threadOf(tx, keys, enquiryId);
  const earlier = thread ? await earlierOf(tx, alikeOf(keys, thread)) : [];
  return earlier.find((one) => one.id === of) ?? null;
}

/** A member refuses an enquiry for one of five reasons (S5a), with an optional message to the patient. A duplicate
 * names the first one, of the same person at the same practice; any other is treated as unknown, and one that can no
 * longer be the first stops it. */
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
    return lockInOrder(tx, of && isUuid(of) ? [enquiryId, of] : [enquiryId]);
  },
  finds: async (within, { id }, taken) => {
    if (refusals[taken.reason].tells !== 'first') return found({ ...taken, of: null });
    if (!taken.of) return { errors: { of: 'choose' } };
    const first = await earlierBy(within, id, taken.of);
    if (!first) return { because: 'gone' };
    return { ...found(taken), ...(!mayBeFirst(first) && { stops: { of: 'not-first' } }) };
  },
  fact: ({ reason, sentence, of }) => ({
    ...{ kind: 'refused', reason },
    ...(of && { of }),
    ...(sentence && { words: sentence }),
  }),
  said: 'all',
  follows: (within, enquiry, refusal) => follow(within, enquiry, refusal),
});
