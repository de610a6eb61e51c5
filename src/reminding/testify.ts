import type { PatientCaller } from '../access/caller/caller.ts';
import { ownEnquiry } from '../access/caller/own-enquiry.ts';
import { alertMembers } from '../access/link/alert-members.ts';
import { type Service, transact, type Within } from '../database/service.ts';
import { practiceNow } from '../enquiry/clock/practice-now.table.ts';
import { appendFact } from '../enquiry/history/append-fact.ts';
import type { OpenEnquiry } from '../enquiry/history/open-enquiry.ts';
import { isAsked, type Standing } from '../enquiry/history/standing.ts';
import { saysNoLetter } from '../letters/says-no.letter.ts';
import { offer } from '../offering/offer.ts';
import { recipientsOf } from '../people/person.table.ts';

export type Testified =
  | { done: true; offered: boolean }
  | { done: false; because: 'gone' | 'not-asked' | 'said-otherwise' };

async function alert(within: Within, enquiry: OpenEnquiry): Promise<void> {
  const members = await recipientsOf(within.tx, enquiry.practiceId);
  await alertMembers(within, enquiry, members, { kind: 'says-no', letter: saysNoLetter });
}

/** The result of pressing the same button, or the other one, once the patient has answered. */
function saidBefore({ testified, offeredAt }: Standing, reached: boolean): Testified {
  if (!testified) return { done: false, because: 'not-asked' };
  if (testified.reached !== reached) return { done: false, because: 'said-otherwise' };
  return { done: true, offered: offeredAt !== null };
}

/** The patient says whether they have had an answer (mission, point 8). *No* marks the enquiry, alerts every member and
 * offers others on the patient's page at once; the first answer to a question stands. */
export const testify = (
  service: Service,
  caller: PatientCaller,
  by: { reached: boolean },
): Promise<Testified> =>
  transact(service, async (within) => {
    const before = await ownEnquiry(within, caller);
    if (!before) return { done: false, because: 'gone' };
    const { standing } = before;
    if (!isAsked(standing)) return saidBefore(standing, by.reached);
    const at = await practiceNow(within.tx, before.practiceId);
    const testified = { kind: 'testified', by: { kind: 'patient' }, reached: by.reached } as const;
    const enquiry = await appendFact(within, before, testified, at);
    if (by.reached) return { done: true, offered: false };
    await alert(within, enquiry);
    const { outcome } = await offer(within, enquiry, { rule: 'says-no', count: null }, at);
    return { done: true, offered: standing.offeredAt !== null || outcome === 'on-her-page' };
  });
