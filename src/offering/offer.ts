import { tellPatient } from '../access/link/tell-patient.ts';
import type { Within } from '../database/service.ts';
import { keptCount } from '../enquiry/clock/kept-count.ts';
import type { PracticeNow } from '../enquiry/clock/practice-now.table.ts';
import type { Reason } from '../enquiry/clock/why-now.ts';
import type { OfferRule } from '../enquiry/facts/reasons.ts';
import { isOfferingReason } from '../enquiry/facts/refusal.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import { isServed } from '../enquiry/history/enquiry.table.ts';
import { isSentToNobody } from '../enquiry/history/is-told-nobody.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { whatFactsSay } from '../enquiry/history/what-facts-say.ts';
import { mailboxMarkOf } from '../enquiry/search/alike.ts';
import { lockMailbox } from '../enquiry/search/mailbox.table.ts';
import type { Candidate } from './candidate.ts';
import { findOthers } from './find-others.ts';
import { offerLettersSince } from './offer-letter.table.ts';

export type Offered = {
  enquiry: OpenEnquiry;
  /** `tomorrow`: the mailbox has had its offer letters of the day; `not-again`: offered already, or an enquiry of the
   * group was answered. */
  outcome: 'by-letter' | 'on-her-page' | 'found-nobody' | 'tomorrow' | 'not-again';
};

/** Whether the letter that acknowledged the enquiry has said that others may be written to, as nobody could be told
 * of it (asking-341); those of before did not. */
function hasHeard({ history }: OpenEnquiry, { rule, count }: Reason<OfferRule>): boolean {
  const { sent } = whatFactsSay(history);
  const isAtOnce = rule === 'unreachable' && count?.workingDays === 0;
  return isAtOnce && sent?.dead !== undefined && isSentToNobody(sent);
}

/** Whether the patient has the page open and sees the offer there. */
const isThere = (rule: OfferRule) => rule === 'says-no';

async function mayHaveLetter(within: Within, enquiry: OpenEnquiry): Promise<boolean> {
  const { tx, clock, keys, policy } = within;
  const today = clock.now().toZonedDateTimeISO(enquiry.zone).startOfDay().toInstant();
  const mailbox = mailboxMarkOf(keys, enquiry.patient.email);
  await lockMailbox(tx, mailbox);
  return (await offerLettersSince(tx, mailbox, today)) < policy.offersPerDay;
}

/** The practices that may be offered for an enquiry now; null if nothing is offered for it: something was already, or
 * another of its group has answered or reached the patient. */
export async function offerable(
  { tx, clock, keys, policy }: Within,
  enquiry: OpenEnquiry,
  at: PracticeNow | null = null,
): Promise<Candidate[] | null> {
  const { first, offeredAt } = enquiry.standing;
  if (offeredAt !== null || (first !== null && (await isServed(tx, first, enquiry.id)))) return null;
  return findOthers(tx, enquiry, { keys, policy, now: clock.now(), own: at?.practice ?? null });
}

/** Offers other practices to a patient, in the transaction of what causes the offer (mission, points 3 to 5): once per
 * enquiry, by a letter with its own link, or by that which acknowledged an enquiry of which nobody could be told. An offer of the clock waits for the next day if the mailbox has had its
 * letter of today; a refusal, which the patient is told in any case, then offers on their page only. If nobody may be
 * offered, nothing is sent, and the alarm list names the enquiry. */
export async function offer(
  within: Within,
  enquiry: OpenEnquiry,
  because: Reason<OfferRule>,
  at: PracticeNow | null = null,
): Promise<Offered> {
  const others = await offerable(within, enquiry, at);
  if (others === null) return { enquiry, outcome: 'not-again' };
  const { rule, count } = because;
  const by = { kind: 'relais' } as const;
  const kept = { rule, ...(count && { count: keptCount(count) }) };
  if (others.length === 0)
    return {
      enquiry: await appendFact(within, enquiry, { kind: 'found-nobody', by, ...kept }, at),
      outcome: 'found-nobody',
    };
  const heard = hasHeard(enquiry, because);
  const byLetter = heard || (!isThere(rule) && (await mayHaveLetter(within, enquiry)));
  if (!byLetter && !isThere(rule) && !isOfferingReason(rule)) return { enquiry, outcome: 'tomorrow' };
  const offered = await appendFact(within, enquiry, { kind: 'offered', by, ...kept, byLetter }, at);
  if (byLetter && !heard)
    await tellPatient(within, offered, isOfferingReason(rule) ? 'refused-offer' : 'offer', because);
  return { enquiry: offered, outcome: byLetter ? 'by-letter' : 'on-her-page' };
}
